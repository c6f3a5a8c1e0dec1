import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, launchChromium } from '../../support/chromium.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { buildExample, serveExample, type ServedExample } from '../../support/serveExample.ts';

jest.setTimeout(120_000);

const question = 'a=KR&b=CN&from=2025-11-01&to=2026-01-31&first=4';

(hasChromium ? describe : describe.skip)('the example of a browser page', () => {
  let api: TestApi;
  let example: ServedExample;
  let browser: Browser;
  let page: Page;
  /** What went wrong on the page. */
  let complaints: string[];

  beforeAll(async () => {
    api = await openTestApi({ seeded: true });
    example = await serveExample(api.url);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await example.close();
    await api.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(() => page.close());

  const events = () => page.locator('#timeline > li');
  const titles = () => events().locator('h3').allInnerTexts();

  /** Opens the page, and waits until it has shown its first answer. */
  async function open(query: string, url = example.url): Promise<void> {
    await page.goto(`${url}/?${query}`);
    await page
      .locator('#status, #fault')
      .getByText(/events|code/)
      .first()
      .waitFor();
  }

  /** Scrolls to the end of what there is, and waits until there are more events than before. */
  async function scrollOn(): Promise<void> {
    const before = await events().count();
    await page.locator('#end').scrollIntoViewIfNeeded();
    await events().nth(before).waitFor();
  }

  it('shows the overview of the two countries', async () => {
    await open(question);
    expect(await page.getByRole('region', { name: 'Overview' }).innerText()).toMatch(
      /^South Korea and China\n+Meetings\n+5\n+Statements\n+9\n+Incidents\n+0\n+Last meeting\n+State visit of President Lee Jae Myung to China/,
    );
  });

  it('counts month by month in a table', async () => {
    await open(question);
    expect(await page.getByRole('table').getByRole('row').allInnerTexts()).toEqual([
      'Month\tMeetings\tStatements\tIncidents',
      '2025-11\t1\t1\t0',
      '2025-12\t1\t9\t0',
      '2026-01\t5\t9\t0',
    ]);
  });

  it('has no more than a page of events before one scrolls', async () => {
    await open(question);
    await page.waitForTimeout(300);
    expect(await events().count()).toBe(4);
  });

  it('loads the next page as one scrolls, and asks for the overview once', async () => {
    await open(question);
    const [request] = await Promise.all([page.waitForRequest('**/graphql'), scrollOn()]);
    const { variables } = request.postDataJSON() as { variables: Record<string, unknown> };
    expect([await events().count(), variables]).toEqual([
      8,
      expect.objectContaining({ first: 4, after: expect.any(String) as string, overview: false }),
    ]);
  });

  it('shows every event once, in order of time, and says where the end is', async () => {
    await open(question);
    for (let pages = 1; pages < 4; pages += 1) await scrollOn();
    await page.getByText('That is all: 14 events.').waitFor();
    const { data } = await api.ask(`{
      relation(a: "KR", b: "CN") {
        timeline(
          first: 100
          orderBy: { field: WHEN, direction: ASC }
          filter: { when: { from: "2025-11-01", to: "2026-01-31" } }
        ) { nodes { title } }
      }
    }`);
    const { nodes } = (data as { relation: { timeline: { nodes: { title: string }[] } } }).relation
      .timeline;
    expect([await titles(), complaints]).toEqual([nodes.map(({ title }) => title), []]);
  });

  it('fills a high window without scrolling', async () => {
    await page.setViewportSize({ width: 1000, height: 6000 });
    await open(question);
    await page.getByText('That is all: 14 events.').waitFor();
    expect(await events().count()).toBe(14);
  });

  it('shows what the API says of an unknown country', async () => {
    await open('a=KR&b=QQ');
    expect(await page.getByRole('alert').innerText()).toMatch(
      /^b: no country has the code "QQ"\..* Give an ISO 3166-1 code/,
    );
  });

  it('asks again where an answer failed, and loses no event', async () => {
    await page.route('**/graphql', (route) => route.abort(), { times: 1 });
    await page.goto(`${example.url}/?${question}`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await events().nth(3).waitFor();
    expect([await events().count(), await page.getByRole('alert').isVisible()]).toEqual([4, false]);
  });

  it('asks about other countries by its form', async () => {
    await open(question);
    await page.getByLabel('Second country').fill('us');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('heading', { name: 'South Korea and United States' }).waitFor();
    expect(new URL(page.url()).searchParams.get('b')).toBe('us');
  });

  it('fits the width of a telephone, its table too', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(question);
    const widths = `['html', '.months'].map((part) => {
      const { scrollWidth, clientWidth } = document.querySelector(part);
      return scrollWidth - clientWidth;
    })`;
    expect(await page.evaluate(widths)).toEqual([0, 0]);
  });

  it('has both ends of the period side by side on a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(question);
    const [from, to] = await Promise.all(
      ['From', 'To'].map(async (name) => page.getByLabel(name, { exact: true }).boundingBox()),
    );
    expect([to?.y, (from?.x ?? 0) + (from?.width ?? 0) < (to?.x ?? 0)]).toEqual([from?.y, true]);
  });

  it('says that there is nothing, and what to try', async () => {
    await open('a=KR&b=FJ');
    expect(await page.getByRole('status').innerText()).toBe(
      'No events are on record. Try another period, or other countries.',
    );
  });

  it('works the same when it is built', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-page-'));
    await buildExample(folder);
    const built = await serveExample(api.url, 'preview', '--outDir', folder);
    await open(question, built.url);
    await scrollOn();
    expect([await events().count(), complaints]).toEqual([8, []]);
    await built.close();
    await rm(folder, { recursive: true });
  });
});

import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { makeReport } from '../support/makeReport.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';
import { useTestFolder } from '../support/testFolder.ts';

jest.setTimeout(120_000);

const reports = [
  { report: 'bilateral', variables: { a: 'KR', b: 'CN' }, plots: 1 },
  { report: 'brief', variables: { country: 'CN', from: '2026-01-01' }, plots: 3 },
  { report: 'diary', variables: { person: 'lee-jae-myung' }, plots: 1 },
  { report: 'announced', variables: { before: '2026-02-01' }, plots: 1 },
  { report: 'intensity', variables: { a: 'KR', b: 'CN' }, plots: 2 },
  { report: 'network', variables: {}, plots: 1 },
];

(hasChromium ? describe : describe.skip)('a report in a browser', () => {
  const folder = useTestFolder();
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await openTestApi({ seeded: true });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  /** Opens a report from a file, as a reader would who was sent it, and keeps what it asks of a network. */
  async function open(
    report: Parameters<typeof makeReport>[1],
    settings: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; asked: string[] }> {
    const html = await makeReport(api, { ...report, format: 'html' });
    const path = await folder.write('report.html', html);
    const page = await browser.newPage(settings);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) asked.push(request.url());
    });
    page.on('console', (message) => asked.push(message.text()));
    await page.goto(`file://${path}`);
    return { page, asked };
  }

  it.each(reports)('shows the plots of $report, and asks no network', async (report) => {
    const { page, asked } = await open(report);
    expect([await page.locator('figure .wide svg').count(), asked]).toEqual([report.plots, []]);
    await page.close();
  });

  it.each(reports)('has room and contrast for $report', async (report) => {
    const { page } = await open(report);
    const faults: unknown[] = [];
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate<string[]>(faultsOfPage);
        faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('draws for the width that there is', async () => {
    const { page } = await open(
      { report: 'network', variables: {} },
      { viewport: { width: 360, height: 900 } },
    );
    const shown = page.locator('figure svg:visible');
    expect([await shown.count(), await shown.first().getAttribute('width')]).toEqual([1, '328']);
    await page.close();
  });

  it('leads from a bar to the query behind it', async () => {
    const explorer = `${api.url}/graphiql`;
    const { page } = await open({
      report: 'brief',
      variables: { country: 'KR', from: '2026-01-01' },
      explorer,
    });
    const address = await page.locator('figure .wide svg a').last().getAttribute('xlink:href');
    expect(address).toContain(`${explorer}?query=`);
    await page.close();
  });
});

/**
 * What a reader at this width, in this scheme, could not read: text that goes past the edge, is smaller than 11 px, or
 * has less contrast than WCAG AA asks.
 */
const faultsOfPage = `(() => {
  const faults = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) faults.push('the page is ' + over + ' px too wide');
  const channels = (text) => text.match(/[\\d.]+/g).slice(0, 3).map((one) => {
    const share = one / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const light = (text) => {
    const [red, green, blue] = channels(text);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim();
    const box = element.getBoundingClientRect();
    if (text === '' || box.width === 0) continue;
    const isDrawn = element instanceof SVGElement;
    const style = getComputedStyle(element);
    const own = light(isDrawn ? style.fill : style.color);
    const contrast = (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
    if (contrast < 4.5) faults.push('contrast of ' + contrast.toFixed(1) + ': ' + text);
    if (parseFloat(style.fontSize) < 11) faults.push('too small: ' + text);
    if (isDrawn) {
      const { left, right } = element.closest('svg').getBoundingClientRect();
      if (box.left < left - 1 || box.right > right + 1) faults.push('cut off: ' + text);
    }
  }
  return faults;
})()`;

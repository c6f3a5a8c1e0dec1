import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readExampleOperations } from '../../src/server/explorer/readExampleOperations.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import type { RunningServer } from '../../src/server/startServer.ts';
import { openTestApi } from '../support/openTestApi.ts';

jest.setTimeout(30_000);

const sandboxScript = 'https://embeddable-sandbox.cdn.apollographql.com/**';

(hasChromium ? describe : describe.skip)('in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  /** What went wrong on the page, and what it asked of other servers. */
  let complaints: string[];

  beforeAll(async () => {
    server = await openTestApi({ seeded: true });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) {
        complaints.push(`asked for ${request.url()}`);
      }
    });
  });
  afterEach(() => page.close());

  /** Opens GraphiQL and waits until it can be used. */
  async function openGraphiql(address = '/graphiql'): Promise<void> {
    await page.goto(server.url + address);
    await page.getByLabel('Execute query (Ctrl-Enter)').waitFor();
  }

  describe('GraphiQL', () => {
    it('opens with each example in a tab', async () => {
      await openGraphiql();
      const names = readExampleOperations().map((example) => /query (\w+)/.exec(example)?.[1]);
      expect([await page.getByRole('tab').allInnerTexts(), complaints]).toEqual([names, []]);
    });

    it('runs the first example and shows the state visit', async () => {
      await openGraphiql();
      await page.getByLabel('Execute query (Ctrl-Enter)').click();
      await page.getByLabel('Result Window').getByText('"2026-01-04/2026-01-07"').first().waitFor();
      expect(complaints).toEqual([]);
    });

    it('shows the documentation of the schema', async () => {
      await openGraphiql();
      await page.getByLabel('Show Documentation Explorer').click();
      await page.getByRole('link', { name: 'Query', exact: true }).click();
      await page.getByRole('link', { name: 'relation', exact: true }).waitFor();
      expect(complaints).toEqual([]);
    });

    it('opens the query and the variables of an address', async () => {
      const query = 'query ($filter: EventFilter) { timeline(filter: $filter) { totalCount } }';
      const variables = JSON.stringify({ filter: { pair: ['KR', 'CN'] } });
      await openGraphiql(`/graphiql?${new URLSearchParams({ query, variables }).toString()}`);
      await page.getByLabel('Execute query (Ctrl-Enter)').click();
      await page.getByLabel('Result Window').getByText('"totalCount": 14').waitFor();
      expect(complaints).toEqual([]);
    });

    it('checks what is typed in workers of its own', async () => {
      await openGraphiql('/graphiql?query={unknown}');
      await page.locator('.squiggly-error').first().waitFor();
      expect(page.workers().map((worker) => new URL(worker.url()).origin)).toContain(server.url);
    });
  });

  describe('Apollo Sandbox', () => {
    it('is embedded on this endpoint with the examples', async () => {
      // Stands in for Apollo's script, which lives on Apollo's network.
      await page.route(sandboxScript, (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'window.EmbeddedSandbox = class { constructor(options) { window.embedded = options; } };',
        }),
      );
      await page.goto(server.url);
      expect(await page.evaluate('window.embedded')).toMatchObject({
        target: '#sandbox',
        initialEndpoint: `${server.url}/graphql`,
        initialState: { document: readExampleOperations().join('\n') },
      });
    });

    it('gives way to GraphiQL where Apollo cannot be reached', async () => {
      await page.route(sandboxScript, (route) => route.abort());
      await page.goto(server.url);
      await page.getByRole('link', { name: 'Open GraphiQL' }).click();
      expect(page.url()).toBe(`${server.url}/graphiql`);
    });
  });
});

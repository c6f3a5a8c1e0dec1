import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { mutate } from '../../support/mutate.ts';
import { openTestApi, type TestApi } from '../../support/openTestApi.ts';
import { isInstalled, runExample } from '../../support/runExample.ts';

jest.setTimeout(120_000);

const operation = readFileSync('examples/bilateralBrief.graphql', 'utf8');
const period = ['2025-11-01', '2026-01-31'];

const beginning = `# South Korea and China, 2025-11-01/2026-01-31

- Last meeting: State visit of President Lee Jae Myung to China (2026-01-04/2026-01-07, held)
- Next meeting: none on record

| Month | Meetings | Statements | Incidents |
| --- | ---: | ---: | ---: |
| 2025-11 | 1 | 1 | 0 |
| 2025-12 | 1 | 9 | 0 |
| 2026-01 | 5 | 9 | 0 |
| In all | 5 | 9 | 0 |

A date that is not exact counts in each month that it may lie in, and once in all.

## Timeline

- /2026-01-04: **South Korea and the United States urge China to use its influence on North Korea** (statement)
  - Who: South Korea (speaker); United States (speaker); China (addressee); North Korea (subject)
  - Sources: News report on the South Korean state visit to Beijing, Unknown publisher: 5.2
`;

const examples = [
  { name: 'Node', command: ['node', 'examples/node/brief.mjs'], needs: ['node'] },
  { name: 'Python', command: ['python3', 'examples/python/brief.py'], needs: ['python3'] },
  { name: 'the shell', command: ['examples/shell/brief.sh'], needs: ['bash', 'curl', 'jq'] },
].map((example) => ({ ...example, canRun: example.needs.every(isInstalled) }));

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ seeded: true });
  await mutate(api, await api.key('ADMIN'))('recordStatement', 'statement { id }', {
    title:
      String.raw`<script>alert(1)</script> [a](javascript:b) *c* __d__ ${'`e`'} | ~~f~~ \ &lt; $g$ ^h {{i}}` +
      '\n\n# j',
    act: 'COMMENT',
    when: { edtf: '2020-02~' },
    parties: [
      { role: 'SPEAKER', country: 'FR' },
      { role: 'ADDRESSEE', country: 'DE' },
    ],
    citations: [{ source: 'iso-3166', locator: '*1*' }],
  });
});
afterAll(() => api.close());

function run(command: readonly string[], words: string[], settings: Record<string, string> = {}) {
  return runExample([...command, ...words], { COMMUNIQUE_URL: `${api.url}/graphql`, ...settings });
}

/** The titles of all events that two countries had in common in the period, in order of time. */
async function titlesOf(a: string, b: string): Promise<string[]> {
  const { data } = await api.ask(
    `query ($pair: [CountryCode!]!, $from: Date, $to: Date) {
      timeline(first: 100, orderBy: { field: WHEN, direction: ASC }, filter: { pair: $pair, when: { from: $from, to: $to } }) {
        nodes { title }
      }
    }`,
    { pair: [a, b], from: period[0], to: period[1] },
  );
  return (data as { timeline: { nodes: { title: string }[] } }).timeline.nodes.map(
    ({ title }) => title,
  );
}

describe('the operation that the examples share', () => {
  it('is valid against the schema that is committed', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    expect(validate(schema, parse(operation))).toEqual([]);
  });

  it('costs less on a later page, which leaves the overview out', async () => {
    const variables = { a: 'KR', b: 'CN', first: 4 };
    const { data, statements } = await api.ask(operation, variables);
    const { endCursor: after } = (
      data as { relation: { timeline: { pageInfo: { endCursor: string } } } }
    ).relation.timeline.pageInfo;
    const later = await api.ask(operation, { ...variables, after, overview: false });
    expect(later.statements).toBeLessThan(statements);
  });
});

for (const { name, command, canRun } of examples) {
  (canRun ? describe : describe.skip)(`the brief from ${name}`, () => {
    it('begins with the meetings and the counts', async () => {
      const { printed } = await run(command, ['KR', 'CN', ...period]);
      expect(printed.slice(0, beginning.length)).toBe(beginning);
    });

    it('has every event of the timeline once, over several pages', async () => {
      const { printed } = await run(command, ['KR', 'CN', ...period], { PAGE_SIZE: '4' });
      const titles = [...printed.matchAll(/^- .*?: \*\*(.*)\*\*/gm)].map(([, title]) => title);
      expect(titles).toEqual(await titlesOf('KR', 'CN'));
    });

    it('is the same however long the pages are, and the same as from Node', async () => {
      const words = ['KR', 'CN', '..', '2026-01-04'];
      const [whole, inPages] = await Promise.all([
        run(['node', 'examples/node/brief.mjs'], words),
        run(command, words, { PAGE_SIZE: '3' }),
      ]);
      expect(inPages).toEqual(whole);
    });

    it('tells text of the record as text, whatever it holds', async () => {
      const { printed } = await run(command, ['FR', 'DE']);
      expect(printed.split('## Timeline\n\n')[1]).toBe(
        String.raw`- 2020-02\~: **\<script\>alert(1)\</script\> \[a\](javascript:b) \*c\* \_\_d\_\_ \`e\` \| \~\~f\~\~ \\ \&lt; \$g\$ \^h \{\{i\}\} # j** (statement)
  - Who: France (speaker); Germany (addressee)
  - Sources: ISO 3166: codes for the representation of names of countries and their subdivisions, International Organization for Standardization: \*1\*
`,
      );
    });

    it('stops without a word where whoever reads has enough', async () => {
      const words = ['sh', '-c', '"$@" | head -n 1', 'sh', ...command];
      expect(await run(words, ['KR', 'CN'], { PAGE_SIZE: '1' })).toEqual({
        code: 0,
        printed: '# South Korea and China, ../..\n',
        complaint: '',
      });
    });

    it('says that two countries had nothing to do with each other', async () => {
      const { code, printed } = await run(command, ['KR', 'FJ']);
      expect([code, printed]).toEqual([
        0,
        expect.stringMatching(
          /^# South Korea and Fiji, \.\.\/\.\.\n[^]*\| In all \| 0 \| 0 \| 0 \|/,
        ),
      ]);
    });

    it('passes on what the API says of an unknown country, and fails', async () => {
      const { code, printed, complaint } = await run(command, ['KR', 'QQ']);
      expect([code, printed, complaint]).toEqual([
        1,
        '',
        expect.stringMatching(/^b: no country has the code "QQ"\..* Give an ISO 3166-1 code.*\n$/),
      ]);
    });

    it('sends the API key that it is given', async () => {
      const settings = { COMMUNIQUE_KEY: 'no-key' };
      const refused = await run(command, ['KR', 'CN'], settings);
      const served = await run(command, ['KR', 'CN'], { COMMUNIQUE_KEY: await api.key('READER') });
      expect([refused.code, refused.complaint, served.code]).toEqual([
        1,
        expect.stringMatching(/key/i),
        0,
      ]);
    });

    it('says how it is called where a country is missing', async () => {
      const { code, complaint } = await run(command, ['KR']);
      expect([code, complaint]).toEqual([
        1,
        expect.stringMatching(/^Usage: brief\.\w+ COUNTRY COUNTRY \[FROM\] \[TO\]\n$/),
      ]);
    });
  });
}

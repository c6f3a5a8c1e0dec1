// cspell:ignore brif contry
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { makeProgramPlace, type ProgramPlace } from '../support/makeProgramPlace.ts';

jest.setTimeout(180_000);

const brief = ['brief', '--var', 'country=KR', '--var', 'from=2026-01-01'];

let place: ProgramPlace;
let story: Awaited<ReturnType<typeof tellStory>>;
beforeAll(async () => {
  place = await makeProgramPlace();
  story = await tellStory();
});
afterAll(() => place.remove());

describe('communique report', () => {
  it('lists what there is, one a line', () => {
    expect(story.listed).toMatchObject({
      code: 0,
      printed: expect.stringMatching(
        /^Reports:\n {2}announced {2}Meetings .*\n {2}bilateral .*\n {2}brief .*\n {2}diary .*\n {2}intensity .*\n {2}network .*\n/,
      ) as string,
    });
  });

  it('tells the variables of one', () => {
    expect(story.helped.printed).toContain(
      '  country: CountryCode!  the country, by ISO code, such as KR\n',
    );
  });

  it('prints the report, and nothing else', () => {
    expect(story.fromStore).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^# South Korea: brief of 1–31 January 2026\n/) as string,
    });
    expect(story.fromStore.output).toBe(story.fromStore.printed);
  });

  it('says the same whether it asks the store or an endpoint', () => {
    expect(withoutTime(story.fromEndpoint.printed)).toBe(withoutTime(story.fromStore.printed));
  });

  it('asks an endpoint with a key, which it does not print', () => {
    expect([story.withKey.code, story.withBadKey]).toEqual([
      0,
      {
        code: 1,
        printed: '',
        output: expect.stringContaining('is not an API key') as string,
      },
    ]);
    expect(story.withBadKey.output).not.toContain(badKey);
  });

  it('leads to the GraphiQL of its endpoint', () => {
    expect(story.withKey.printed).toMatch(
      /^\[query 1\]: http:\/\/127\.0\.0\.1:\d+\/graphiql\?query=/m,
    );
  });

  it('writes a file whole, and says nothing', () => {
    expect([story.written, story.files, story.html.slice(0, 15), story.html.slice(-8)]).toEqual([
      { code: 0, printed: '', output: '' },
      ['brief.html'],
      '<!doctype html>',
      '</html>\n',
    ]);
  });

  it('says on standard error that it is empty, and what to try', () => {
    expect(story.empty).toMatchObject({
      code: 0,
      output: expect.stringMatching(
        /The record has nothing of South Korea from 1 March 2050 to 31 March 2050\. The latest it has is of .*; give another day as "from"\.\n$/,
      ) as string,
    });
  });

  it('ends with 2 where the record has no such country', () => {
    expect(story.unknown).toMatchObject({ code: 2, printed: '' });
    expect(story.unknown.output).toMatch(/^error: .*"XX"/);
  });
});

describe('communique report, before it asks anything,', () => {
  it.each([
    ['a name with a slip', ['brif'], 'There is no report "brif". Did you mean "brief"?'],
    [
      'no value of a variable',
      ['brief'],
      '$country (CountryCode!) is missing: the country, by ISO code. Give it as --var country=KR',
    ],
    ['a variable with a slip', ['brief', '--var', 'contry=KR'], 'Did you mean "country"?'],
    [
      'a value of another type',
      [...brief, '--var', 'to=soon'],
      '$to (Date!): Expected type "Date".',
    ],
    ['no name of a variable', ['brief', '--var', 'KR'], 'Give a variable as name=value'],
    ['variables that are no JSON', ['brief', '--vars', 'KR'], '--vars is not a JSON object.'],
    [
      'a form that there is not',
      [...brief, '--format', 'pdf'],
      'Allowed choices are md, html, json, csv, svg',
    ],
    ['a key for no endpoint', [...brief, '--key', 'x'], '--key is for --endpoint'],
    ['an endpoint that is no address', [...brief, '--endpoint', 'here'], 'Give an address such as'],
  ])('ends with 2 for %s', async (_what, words, remark) => {
    // Nothing answers there.
    expect(await report(...words, ...endpointUnless(words))).toEqual({
      code: 2,
      printed: '',
      output: expect.stringContaining(remark) as string,
    });
  });

  it('ends with 1 where nothing answers, and says what to do', async () => {
    const { code, output } = await report(...brief, ...endpointUnless(brief));
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(
        /^The API at http:\/\/127\.0\.0\.1:9\/graphql does not answer: .*See that a server runs there/,
      ),
    ]);
  });
});

const badKey = `cmq_${'A'.repeat(76)}`;

const endpointUnless = (words: readonly string[]): string[] =>
  words.some((word) => word === '--endpoint' || word === '--key')
    ? []
    : ['--endpoint', 'http://127.0.0.1:9/graphql'];

/** Makes reports from the store, and then from a server on it. */
async function tellStory() {
  const explorer = ['--explorer', 'https://example.org/graphiql'];
  const listed = await report();
  const helped = await report('brief', '--help');
  const fromStore = await report(...brief, ...explorer);
  const written = await report(...brief, '--format', 'html', '--output', 'brief.html');
  const files = await readdir(place.folder);
  const html = await readFile(join(place.folder, 'brief.html'), 'utf8');
  const made = await place.run('key', 'create', '--name', 'reports', '--role', 'reader');
  const server = place.start({ PORT: '0' }, 'serve');
  const endpoint = ['--endpoint', `${await server.url}/graphql`];
  const fromEndpoint = await report(...brief, ...endpoint, ...explorer);
  const withKey = await report(...brief, ...endpoint, '--key', made.printed.trim());
  const withBadKey = await report(...brief, ...endpoint, '--key', badKey);
  const empty = await report(
    'brief',
    '--vars',
    '{"country":"KR","from":"2050-03-01"}',
    ...endpoint,
  );
  const unknown = await report('brief', '--var', 'country=XX', ...endpoint);
  server.signal('SIGTERM');
  await server.ended;
  return {
    ...{ listed, helped, fromStore, written, files, html, fromEndpoint },
    ...{ withKey, withBadKey, empty, unknown },
  };
}

const report = (...words: string[]) => place.run('report', ...words);

const withoutTime = (text: string): string =>
  text.replace(/on \d{4}-\d\d-\d\d \d\d:\d\d UTC/, 'on TIME');

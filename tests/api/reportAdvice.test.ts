// cspell:ignore Cina taiwn
import { makeReport } from '../support/makeReport.ts';
import { openTestApi, type TestApi } from '../support/openTestApi.ts';

let api: TestApi;
beforeAll(async () => (api = await openTestApi({ seeded: true })));
afterAll(() => api.close());

type Case = readonly [report: string, variables: Record<string, unknown>, advice: string];

describe('a report of a country that there is not', () => {
  it.each<Case>([
    ['brief', { country: 'KX' }, '$country: no country has the code "KX". Did you mean "AX"'],
    ['bilateral', { a: 'KR', b: 'KX' }, '$b: no country has the code "KX". Did you mean'],
    ['intensity', { a: 'KX', b: 'CN' }, '$a: no country has the code "KX". Did you mean'],
    ['announced', { countries: ['KX'] }, '$countries: no country has the code "KX". Did you mean'],
    ['network', { topics: ['taiwn'] }, '$topics: there is no Topic "taiwn". Did you mean "taiwan"'],
  ])('is refused in the words of its variables: %s %j', async (report, variables, advice) => {
    await expect(makeReport(api, { report, variables })).rejects.toThrow(advice);
  });

  it.each([
    ['by a name', 'Korea', 'Did you mean "KR" (South Korea) or "KP" (North Korea)?'],
    ['in another script', '대한민국', 'Did you mean "KR" (South Korea)?'],
    ['with a slip', 'Cina', 'Did you mean "CN" (China)'],
  ])('suggests the code of what is said %s', async (_how, country, advice) => {
    await expect(makeReport(api, { report: 'brief', variables: { country } })).rejects.toThrow(
      advice,
    );
  });

  it('suggests nothing where nothing is near', async () => {
    const variables = { country: 'Qqq Zzzz' };
    await expect(makeReport(api, { report: 'brief', variables })).rejects.toThrow(
      /the slug of a country, such as "hawaii"\.$/,
    );
  });
});

it('A period that ends before it starts is told of by both of its variables', async () => {
  const variables = { country: 'KR', from: '2026-03-01', to: '2026-02-01' };
  await expect(makeReport(api, { report: 'brief', variables })).rejects.toThrow(
    '$from, $to: the period from 2026-03-01 to 2026-02-01 ends before it starts.',
  );
});

describe('a report that is empty', () => {
  const from = '2050-01-01';
  it.each<Case>([
    ['announced', { before: '1900-01-01' }, 'Give a later day as `before`.'],
    ['bilateral', { a: 'KR', b: 'CN', from }, 'give another `from` and `to`, or leave both out'],
    ['bilateral', { a: 'KR', b: 'FJ' }, 'South Korea and Fiji. Ask for another pair'],
    [
      'brief',
      { country: 'KR', from },
      'The latest it has is of 4–7 January 2026; give another day',
    ],
    ['diary', { person: 'lee-jae-myung', from }, 'Leave `from` and `to` out'],
    ['diary', { person: 'barack-obama' }, 'Barack Obama. Ask for another person'],
    ['intensity', { a: 'KR', b: 'CN', from }, 'Leave `from` and `to` out to see all years.'],
    ['intensity', { a: 'KR', b: 'FJ' }, 'ask for the report "bilateral"'],
    ['network', { from }, 'Leave `from`, `to` and `topics` out to see all pairs.'],
  ])('says what to try: %s %j', async (report, variables, advice) => {
    const { emptiness } = JSON.parse(
      await makeReport(api, { report, variables, format: 'json' }),
    ) as { emptiness: string };
    expect(emptiness).toContain(advice);
  });
});

import { locateReport } from '../../../src/reports/reading/locateReport.ts';
import { type GivenVariables, readVariables } from '../../../src/reports/reading/readVariables.ts';
import { buildSchema } from '../../../src/schema/buildSchema.ts';

const schema = buildSchema();

const read = (name: string, { values = {}, texts = {} }: Partial<GivenVariables>) =>
  readVariables(
    locateReport(name),
    schema,
    { values, texts },
    (text) => `default of ${text}`,
    async (text) => ` Near "${text}".`,
  );

describe('the variables of a report', () => {
  it.each([
    ['in JSON', '["KR", "CN"]'],
    ['with commas', 'KR, CN'],
  ])(
    'are text where the operation wants text, and a list %s where it wants a list',
    async (_how, countries) => {
      const texts = { before: '2026-02-01', countries };
      expect(await read('announced', { texts })).toEqual({
        before: '2026-02-01',
        countries: ['KR', 'CN'],
      });
    },
  );

  it('may be left out where they may be null', async () => {
    expect(await read('bilateral', { values: { a: 'KR', b: 'CN' } })).toEqual({ a: 'KR', b: 'CN' });
  });

  it('are refused all at once, each with its type and what to do', async () => {
    const texts = { from: 'yesterday', form: '2026-01-01' };
    await expect(read('bilateral', { values: { a: 'Korea' }, texts })).rejects.toThrow(
      [
        '$form: the report bilateral has no such variable. Did you mean "from"?',
        '$a (CountryCode!): Expected type "CountryCode". A country code is ISO 3166-1, alpha-2 or alpha-3, such as "KR" or "KOR", or the slug of a country, such as "hawaii". Near "Korea".',
        '$b (CountryCode!) is missing: the other country. Give it as --var b=CN',
        '$from (Date): Expected type "Date". A date is a day of the calendar as YYYY-MM-DD, such as "2026-01-04".',
      ].join('\n'),
    );
  });

  it('do not turn pages', async () => {
    await expect(read('bilateral', { texts: { after: 'x' } })).rejects.toThrow(
      '$after: the report bilateral has no such variable.',
    );
  });
});

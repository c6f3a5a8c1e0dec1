import { getNamedType, isInputObjectType } from 'graphql';
import { readFeedQuery } from '../../../src/feeds/query/readFeedQuery.ts';
import { filterParameters } from '../../../src/feeds/query/filterParameters.ts';
import { buildSchema } from '../../../src/schema/buildSchema.ts';
import { eventFilterType } from '../../../src/schema/coerceEventFilter.ts';

const schema = buildSchema();
const read = (search: string): unknown => readFeedQuery(schema, new URLSearchParams(search));

describe('The parameters of a filter', () => {
  const parameters = filterParameters(schema);

  it('have a name each, and no name of a page', () => {
    const names = [...parameters.map(({ name }) => name), 'filter', 'first', 'after'];
    expect(names).toEqual([...new Set(names)]);
  });

  it('stand for every field of the contract but those that hold filters', () => {
    const root = eventFilterType(schema);
    const fields = Object.values(root.getFields()).filter(
      ({ type }) => getNamedType(type) !== root,
    );
    const said = new Set(parameters.map(({ path: [field] }) => field));
    expect([...said]).toEqual(fields.map(({ name }) => name));
  });

  it('reach every field within a field', () => {
    const inner = Object.values(eventFilterType(schema).getFields()).flatMap(({ name, type }) => {
      const named = getNamedType(type);
      return isInputObjectType(named) && named.name !== 'EventFilter'
        ? Object.keys(named.getFields()).map((field) => `${name}.${field}`)
        : [];
    });
    expect(parameters.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(inner));
  });
});

describe('A query string', () => {
  it.each<[string, object]>([
    ['', { filter: {} }],
    ['countries=KR,CN', { filter: { countries: { any: ['KR', 'CN'] } } }],
    ['countries=KR&countries=CN', { filter: { countries: { any: ['KR', 'CN'] } } }],
    ['countries=KR&countries.none=US', { filter: { countries: { any: ['KR'], none: ['US'] } } }],
    [
      'from=2026-01-01&to=2026-02-01&match=WITHIN',
      { filter: { when: { from: '2026-01-01', to: '2026-02-01', match: 'WITHIN' } } },
    ],
    [
      'place.country=CN&isQuotation=true',
      { filter: { place: { country: 'CN' }, isQuotation: true } },
    ],
    ['intensity.min=-2.5&codes=042', { filter: { intensity: { min: -2.5 }, codes: ['042'] } }],
    ['first=5&after=abc', { filter: {}, first: 5, after: 'abc' }],
    [
      'filter={"not":{"kinds":["MEETING"]}}&pair=KR,CN',
      { filter: { not: { kinds: ['MEETING'] }, pair: ['KR', 'CN'] } },
    ],
  ])('is read: %s', (search, query) => {
    expect(read(search)).toEqual(query);
  });

  it.each([
    ['topic=x', /^topic: there is no such parameter\. Did you mean "topics"/],
    ['quite=other', /^quite: there is no such parameter\. There are kinds, from, to, match, /],
    [
      'kinds=MEETNG',
      /^kinds: Value "MEETNG" does not exist.* Did you mean the enum value "MEETING"\?$/,
    ],
    ['from=2026-02-30', /^from: Expected type "Date"\. A date is a day of the calendar/],
    ['countries=', /^countries: a value is missing\. Give it, or leave the parameter out\.$/],
    ['countries=KR,,CN', /^countries: a value is missing/],
    [
      'from=2026-01-01&from=2026-01-02',
      /^from: it is given more than once, and takes one value\.$/,
    ],
    ['isQuotation=yes', /^isQuotation: Boolean cannot represent a non boolean value: "yes"$/],
    ['first=many', /^first: Int cannot represent non-integer value: "many"$/],
    ['first=1.5', /^first: Int cannot represent non-integer value: 1\.5$/],
    ['filter=pair', /^filter: give one object in JSON, such as /],
    ['filter=[]', /^filter: give one object in JSON, such as /],
    ['filter={}&filter={}', /^filter: give one object in JSON, such as /],
    ['filter={"pairs":[]}', /^filter: Field "pairs" is not defined by type "EventFilter"/],
    ['filter={"__proto__":[]}', /^filter: Field "__proto__" is not defined by type "EventFilter"/],
    ['filter={"or":[{"kinds":["A"]}]}', /^filter\.or\[0\]\.kinds\[0\]: Value "A" does not exist/],
    [
      'filter={"when":{"from":"2026-01-01"}}&to=2026-02-01',
      /^to: `filter` says `when` as well\. Say it in one of the two\.$/,
    ],
  ])('is refused with what to do: %s', (search, message) => {
    expect(() => read(search)).toThrow(message);
  });

  it('is told all that is wrong with it at once', () => {
    expect(() => read('kinds=A&form=x&first=y')).toThrow(/^form: .*\nkinds: .*\nfirst: .*$/);
  });
});

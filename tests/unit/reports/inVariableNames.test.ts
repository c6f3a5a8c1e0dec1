import { inVariableNames } from '../../../src/reports/asking/inVariableNames.ts';
import { readOperation } from '../../../src/reports/reading/readOperation.ts';

const operation = readOperation(`query (
  $country: CountryCode!, $others: [CountryCode!], $from: Date, $to: Date, $filter: EventFilter, $text: String
) {
  events: timeline(
    filter: { countries: { all: [$country], none: $others }, when: { from: $from, to: $to } }
  ) {
    nodes { parties(first: 500) { nodes { role } } }
  }
  meetings(filter: $filter) { nodes { title } }
  statements(filter: { and: [{ text: "x" }, { text: $text }] }) { nodes { title } }
}`);

const told = (argument: string, ...path: (string | number)[]): string =>
  inVariableNames(
    { message: `${argument}: it is wrong.`, path, extensions: { argument } },
    operation,
  );

describe('What the API says of an argument', () => {
  it.each([
    ['an item of a list', told('filter.countries.all', 'events'), '$country: it is wrong.'],
    ['a list', told('filter.countries.none', 'events'), '$others: it is wrong.'],
    ['a part with several', told('filter.when', 'events'), '$from, $to: it is wrong.'],
    ['the whole argument', told('filter.pair', 'meetings'), '$filter: it is wrong.'],
    ['one of several', told('filter.and[1].text', 'statements'), '$text: it is wrong.'],
  ])('is told of the variable that gives %s', (_what, text, expected) => {
    expect(text).toBe(expected);
  });

  it.each([
    ['is written in the operation', told('first', 'events', 'nodes', 0, 'parties')],
    ['is not in the operation', told('last', 'events', 'nodes', 0, 'parties')],
  ])('is told as it came, with its place, where the value %s', (_how, text) => {
    expect(text).toMatch(/^(first|last): it is wrong\. \(at events\.nodes\.0\.parties\)$/);
  });

  it('is told as it came where it names no argument', () => {
    expect(inVariableNames({ message: 'Not now.' }, operation)).toBe('Not now.');
  });
});

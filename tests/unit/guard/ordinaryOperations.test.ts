import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery, Kind, parse, separateOperations, validate } from 'graphql';
import { usualLimits } from '../../../src/config/limits.ts';
import type { Guard } from '../../../src/guard/guardOperations.ts';
import { limitCost } from '../../../src/guard/limitCost.ts';
import { limitInput } from '../../../src/guard/limitInput.ts';
import { limitSize } from '../../../src/guard/limitSize.ts';
import { buildSchema } from '../../../src/schema/buildSchema.ts';

const schema = buildSchema();
const guards: readonly Guard[] = [
  limitSize(usualLimits),
  limitInput(usualLimits),
  limitCost(schema, usualLimits),
];

/** Every operation that the project brings along, with the fragments that lie in the same place. */
const brought: [name: string, source: string][] = [
  ['bench/speed/operations', ''],
  ['examples', ''],
  ['src/feeds/operations', 'src/feeds/operations/eventText.graphql'],
  ['src/reports/library', 'src/reports/parts'],
  ['src/reports/parts', ''],
  ['src/server/explorer/operations', ''],
].flatMap(([folder = '', parts = '']) => {
  const fragments = filesIn(parts)
    .map(readText)
    .filter((text) => text.includes('\nfragment '));
  return filesIn(folder)
    .filter((file) => /^query /m.test(readText(file)))
    .map((file): [string, string] => [file, [readText(file), ...fragments].join('\n')]);
});

function filesIn(place: string): string[] {
  if (place === '' || place.endsWith('.graphql')) return place === '' ? [] : [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql') && !file.includes('postgraphile'))
    .map((file) => join(place, file));
}

function readText(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Judges every operation of a document at pages of 100; throws where one is refused. */
function judge(source: string): number {
  let judged = 0;
  for (const document of Object.values(separateOperations(parse(source)))) {
    const [definition] = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? [one] : [],
    );
    if (definition === undefined) continue;
    expect(validate(schema, document)).toEqual([]);
    for (const guard of guards) {
      const context = { viewer: null, budget: undefined, answer: {} };
      guard({ schema, document, definition })?.({ variables: { first: 100 }, context });
    }
    judged += 1;
  }
  return judged;
}

it.each(brought)('lets pass what the project itself asks: %s', (_file, source) => {
  expect(judge(source)).toBeGreaterThan(0);
});

it.each([
  ['a tool that reads the schema', getIntrospectionQuery()],
  [
    'a tool that reads all of the schema',
    getIntrospectionQuery({
      schemaDescription: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      oneOf: true,
    }),
  ],
  [
    'a page of a country with three nested lists',
    `query CountryPage {
      country(by: { code: "KR" }) {
        name capital names { value language }
        leaders { person { name } office { title } }
        meetings(first: 20) { totalCount nodes { title when { edtf } parties { nodes { role person { name country { name } } organization { name } } } } pageInfo { endCursor hasNextPage } }
        statements(first: 20) { totalCount nodes { title text parties { nodes { role person { name } country { name } } } } pageInfo { endCursor hasNextPage } }
        incidents(first: 20) { totalCount nodes { title category parties { nodes { role country { name } } } citations { source { title url } } } pageInfo { endCursor hasNextPage } }
      }
    }`,
  ],
  [
    'a timeline of 100 events with parties and citations',
    `{
      timeline(first: 100) {
        totalCount
        nodes {
          id title summary when { edtf earliest latest } place { name country { name } } topics { name }
          parties { nodes { role titleAsPrinted person { name country { name } } organization { name } country { name alpha2 } } }
          citations { locator quotation source { title publisher url } }
          ... on Meeting { format status } ... on Statement { text act } ... on Incident { category }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  ],
])('lets %s pass', (_who, source) => {
  expect(judge(source)).toBe(1);
});

// cspell:ignore Adamkus Valdas
import { stateVisits } from '../../../src/imports/formats/stateVisits/stateVisits.ts';
import type { FormatContext, SourceRow } from '../../../src/imports/importFormat.ts';
import { openInput } from '../../../src/imports/reading/openInput.ts';
import { seededFormatContext } from '../../support/formatContext.ts';
import { draftOfRow, readRows } from '../../support/readFormat.ts';
import { describeRealFile } from '../../support/sharedData.ts';

/** How many there are of each. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describeRealFile('us-visits-in', (path) => {
  let context: FormatContext;
  let rows: SourceRow[];
  beforeAll(async () => {
    context = await seededFormatContext();
    const { files } = await openInput(path, { fileNames: stateVisits.fileNames });
    rows = [];
    for (const file of files) rows.push(...(await readRows(stateVisits, file, context)));
  });

  const drafts = () => rows.map(draftOfRow);
  const guests = () =>
    drafts().flatMap(({ parties }) => parties.filter(({ role }) => role === 'GUEST'));

  it('holds 3,264 visits, each an event of its own', () => {
    expect(new Set(drafts().map(({ identity }) => identity.join(' '))).size).toBe(3264);
  });

  it('holds visits of these ranks, all of which took place', () => {
    const kinds = drafts().map(({ detail }) => {
      const { format, status } = detail as { format: string; status: string };
      return `${format} ${status}`;
    });
    expect(tally(kinds)).toEqual({
      'STATE_VISIT HELD': 176,
      'OFFICIAL_VISIT HELD': 239,
      'WORKING_VISIT HELD': 1005,
      'PRIVATE_VISIT HELD': 474,
      'VISIT HELD': 1370,
    });
  });

  it('names 1,454 persons, each of a country of the record', () => {
    const persons = guests().map(
      ({ actor }) => `${actor.kind} ${actor.name} ${actor.countryId ?? 'of none'}`,
    );
    expect([
      new Set(persons).size,
      persons.filter((person) => !person.startsWith('PERSON') || person.endsWith('of none')),
    ]).toEqual([1454, []]);
  });

  it('divides the visitors of seven visits, and finds the title of all but two', () => {
    expect([
      guests().length - rows.length,
      guests().flatMap(({ actor, titleAsPrinted }) =>
        titleAsPrinted === undefined ? [actor.name] : [],
      ),
    ]).toEqual([7, ['Valdas Adamkus', 'Jose Luis Rodriguez Zapatero']]);
  });

  it('leaves no title in a name but those of sovereigns', () => {
    const titled = guests().filter(({ actor }) =>
      /^(?:President|Prime Minister|Chancellor|Premier|Chairman|Acting|Interim)\b/.test(actor.name),
    );
    expect(titled).toEqual([]);
  });
});

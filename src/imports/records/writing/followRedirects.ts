import { type RecordLine, recordForm } from '../../../records/forms/recordForm.ts';
import { referencesOf } from '../../../records/referencesOf.ts';

/** The record as it refers to the survivors of what was merged; a party that then stands twice in a role stands once. */
export function followRedirects(
  record: RecordLine,
  survivors: ReadonlyMap<string, string>,
): RecordLine {
  if (!referencesOf(record).some(({ id }) => survivors.has(id))) return record;
  const text = JSON.stringify(record, (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? (survivors.get(value) ?? value) : value,
  );
  const followed = recordForm.parse(JSON.parse(text));
  if (followed.type !== 'event') return followed;
  const parties = new Map(
    followed.parties
      .toReversed()
      .map((party) => [
        [party.role, party.person?.id, party.organization?.id, party.country?.id].join(' '),
        party,
      ]),
  );
  return { ...followed, parties: [...parties.values()].reverse() };
}

import { sql } from 'kysely';
import { z } from 'zod';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { Edit } from '../edit.ts';
import type { DocumentFields } from '../resolveInput.ts';

/** As much of a party as tells whose country it acts for; a name that nothing has left no id. */
const partyForm = z.looseObject({
  person: z.looseObject({ id: z.string().optional() }).optional(),
  organization: z.looseObject({ id: z.string().optional() }).optional(),
});
const partiesForm = z.array(partyForm);

/**
 * Fields of events in which each party that says nothing of a country acts for that of the person, or else for that of
 * the organization, as the edit has left them. A party that says null acts for none. One statement for any number of
 * events.
 */
export async function withPartyCountries(
  { runner, changes }: Pick<Edit, 'runner' | 'changes'>,
  events: readonly DocumentFields[],
): Promise<DocumentFields[]> {
  const parties = events.map((fields) => partiesForm.safeParse(fields.parties).data);
  const countries = await readCountries(
    runner,
    parties.flatMap((ofEvent) => (ofEvent ?? []).filter(saysNothing).flatMap(actorsOf)),
  );
  for (const { after } of changes.changes) {
    if (after?.type !== 'person' && after?.type !== 'organization') continue;
    countries.set(after.id, after.country?.id);
  }
  const completed = (party: Party): DocumentFields => {
    const id = saysNothing(party)
      ? actorsOf(party).flatMap((actor) => countries.get(actor) ?? [])[0]
      : undefined;
    return id === undefined ? party : { ...party, country: { id } };
  };
  return events.map((fields, at) => {
    const ofEvent = parties[at];
    return ofEvent === undefined ? fields : { ...fields, parties: ofEvent.map(completed) };
  });
}

type Party = z.infer<typeof partyForm>;

const saysNothing = (party: Party): boolean => !('country' in party);

const actorsOf = ({ person, organization }: Party): string[] =>
  [person?.id, organization?.id].filter((id) => id !== undefined);

async function readCountries(
  runner: Runner,
  ids: readonly string[],
): Promise<Map<string, string | undefined>> {
  if (ids.length === 0) return new Map();
  const rows = await runner.run(
    sql<{ id: string; country: string }>`
      select id, country_id as country from person
        where id = any (${ids}::uuid[]) and country_id is not null
      union all
      select id, country_id from organization
        where id = any (${ids}::uuid[]) and country_id is not null`.compile(database),
  );
  return new Map(rows.map(({ id, country }) => [id, country]));
}

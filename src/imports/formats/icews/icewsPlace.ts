import type { ActorClassifier } from '../../actors/actorClassifier.ts';
import type { PlaceDraft } from '../../eventDraft.ts';
import type { IcewsRow } from './icewsRow.ts';

/**
 * Where the event was, by the smallest part that the row names: city, district or province. A country alone is no
 * place. Coordinates that are none are left out: the event is not less sure for them.
 */
export function icewsPlace(row: IcewsRow, actors: ActorClassifier): PlaceDraft | undefined {
  const name = row.text('City') ?? row.text('District') ?? row.text('Province');
  if (name === undefined) return undefined;
  const country = row.text('Country');
  const countryId = country === undefined ? undefined : actors.country(country)?.id;
  const latitude = degrees(row.cell('Latitude'), 90);
  const longitude = degrees(row.cell('Longitude'), 180);
  return {
    name,
    ...(countryId !== undefined && { countryId }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
}

function degrees(text: string, most: number): number | undefined {
  const value = /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  return Math.abs(value) <= most ? value : undefined;
}

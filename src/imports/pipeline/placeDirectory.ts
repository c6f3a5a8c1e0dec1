import { recordId } from '../../domain/recordId.ts';
import { searchKey } from '../../domain/searchKey.ts';
import { database } from '../../store/sql.ts';
import type { Runner } from '../../store/store.ts';
import type { PlaceDraft } from '../eventDraft.ts';

/** A place of a data set, found in the record or to be added to it. */
export interface KnownPlace extends PlaceDraft {
  readonly id: string;
  readonly isNew: boolean;
}

/** Two places of one name and country are one when they lie less than this apart, in degrees. */
const NEAR = 0.5;

/**
 * Tells where the places of a data set are: places of the record with the same name and country that are not
 * elsewhere, or places to be added. All places are held in memory: they are far fewer than events.
 */
export class PlaceDirectory {
  readonly #places: KnownPlace[] = [];
  readonly #numbers = new Map<string, number[]>();
  readonly #numberOfText = new Map<string, number>();
  readonly #numberOfExternalId = new Map<string, number>();

  static async load(runner: Runner): Promise<PlaceDirectory> {
    const directory = new PlaceDirectory();
    const numberOfId = new Map<string, number>();
    const places = await runner.run(
      database
        .selectFrom('place')
        .select(['id', 'name', 'country_id', 'latitude', 'longitude'])
        .compile(),
    );
    for (const { id, name, country_id, latitude, longitude } of places) {
      const number = directory.#add({
        id,
        name,
        isNew: false,
        ...(country_id !== null && { countryId: country_id }),
        ...(latitude !== null && longitude !== null && { latitude, longitude }),
      });
      numberOfId.set(id, number);
    }
    const externalIds = await runner.run(
      database
        .selectFrom('external_id')
        .select(['scheme', 'value', 'place_id'])
        .where('place_id', 'is not', null)
        .compile(),
    );
    for (const { scheme, value, place_id: id } of externalIds) {
      const number = id === null ? undefined : numberOfId.get(id);
      if (number !== undefined) directory.#numberOfExternalId.set(`${scheme} ${value}`, number);
    }
    return directory;
  }

  /** The number that stands for this place in what waits on disk. */
  numberOf(draft: PlaceDraft): number {
    const { name, countryId, latitude, longitude } = draft;
    // Thousands of rows say the same of one place: to compare its name once is enough.
    const text = `${name}\n${countryId}\n${latitude}\n${longitude}`;
    const known = this.#numberOfText.get(text);
    if (known !== undefined) return known;
    const number = this.#find(draft);
    this.#numberOfText.set(text, number);
    return number;
  }

  #find(draft: PlaceDraft): number {
    const externalIds = Object.entries(draft.externalIds ?? {});
    for (const [scheme, value] of externalIds) {
      const number = this.#numberOfExternalId.get(`${scheme} ${value}`);
      if (number !== undefined) return number;
    }
    const number = this.#numbers.get(keyOf(draft))?.find((one) => isNear(this.place(one), draft));
    if (number !== undefined) return number;
    const { name, countryId = '', latitude = '', longitude = '' } = draft;
    const id = recordId(
      'place',
      'imported',
      searchKey(name),
      countryId,
      `${latitude}/${longitude}`,
    );
    const added = this.#add({ ...draft, id, isNew: true });
    for (const [scheme, value] of externalIds) {
      this.#numberOfExternalId.set(`${scheme} ${value}`, added);
    }
    return added;
  }

  place(number: number): KnownPlace {
    const place = this.#places[number];
    if (!place) throw new Error(`No place has the number ${number}.`);
    return place;
  }

  #add(place: KnownPlace): number {
    const number = this.#places.push(place) - 1;
    const key = keyOf(place);
    this.#numbers.set(key, [...(this.#numbers.get(key) ?? []), number]);
    return number;
  }
}

const keyOf = ({ name, countryId = '' }: PlaceDraft): string => `${searchKey(name)} ${countryId}`;

function isNear(one: PlaceDraft, other: PlaceDraft): boolean {
  if (one.latitude === undefined || other.latitude === undefined) return true;
  return (
    Math.abs(one.latitude - other.latitude) < NEAR &&
    Math.abs((one.longitude ?? 0) - (other.longitude ?? 0)) < NEAR
  );
}

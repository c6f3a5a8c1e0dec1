import type { CountryRecord, OrganizationRecord, PersonRecord } from '../forms/actorRecords.ts';
import type { Fault } from './faultsOf.ts';
import { repeatedPlaces } from './repeatedPlaces.ts';

/** What may be wrong with the names and ids of every actor: the same one twice, or parts that a name does not have. */
export function actorFaults({
  type,
  names,
  externalIds,
}: CountryRecord | OrganizationRecord | PersonRecord): Fault[] {
  return [
    ...repeatedPlaces(names, ({ value, language, kind }) => [value, language, kind]).map(
      (at): Fault => ({
        path: ['names', at],
        message: 'is the same name of the same kind and language as another; give it once',
      }),
    ),
    ...names.flatMap(({ value, family, given }, at) =>
      Object.entries({ family, given }).flatMap(([part, text]): Fault[] => {
        const message = text === undefined ? undefined : faultOfPart(type, value, text);
        return message === undefined ? [] : [{ path: ['names', at, part], message }];
      }),
    ),
    ...repeatedPlaces(externalIds, ({ scheme, value }) => [scheme, value]).map((at): Fault => ({
      path: ['externalIds', at],
      message: 'stands here already; give it once',
    })),
  ];
}

function faultOfPart(type: string, name: string, part: string): string | undefined {
  if (type !== 'person') return 'is for names of persons; leave it out';
  return name.includes(part)
    ? undefined
    : `is not part of the name "${name}"; write it as it stands there, or leave it out`;
}

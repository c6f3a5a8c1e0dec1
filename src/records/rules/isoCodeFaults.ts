import type { CountryRecord } from '../forms/actorRecords.ts';
import type { Fault } from './faultsOf.ts';

const codes = [
  { key: 'alpha2', form: /^[A-Z]{2}$/, wanted: 'is not two capital letters; write KR' },
  { key: 'alpha3', form: /^[A-Z]{3}$/, wanted: 'is not three capital letters; write KOR' },
  { key: 'numeric', form: /^\d{3}$/, wanted: 'is not three digits; write 036' },
  { key: 'formerCode', form: /^[A-Z]{4}$/, wanted: 'is not four capital letters; write DDDE' },
] as const;

/** The alpha-2 codes that ISO 3166-1 leaves to whoever uses it. */
const leftToUsers = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/** What ISO 3166 does not allow of a country's codes: their form, and what goes with their status. */
export function isoCodeFaults(country: CountryRecord): Fault[] {
  return codes.flatMap(({ key, form, wanted }) => {
    const code = country[key];
    const message =
      code === undefined
        ? faultOfAbsence(key, country)
        : form.test(code)
          ? faultOfPresence(key, country)
          : wanted;
    return message === undefined ? [] : [{ path: [key], message }];
  });
}

type Key = (typeof codes)[number]['key'];

function faultOfAbsence(key: Key, { isoStatus }: CountryRecord): string | undefined {
  if (isoStatus === 'OFFICIALLY_ASSIGNED' && key !== 'formerCode') {
    return 'is missing; an officially assigned code has alpha2, alpha3 and numeric';
  }
  return isoStatus === 'FORMERLY_USED' && key === 'formerCode'
    ? 'is missing; a code formerly used has four letters in ISO 3166-3, as DDDE'
    : undefined;
}

function faultOfPresence(key: Key, { isoStatus, alpha2 = '' }: CountryRecord): string | undefined {
  if (isoStatus === 'NOT_ASSIGNED') {
    return 'is given, but isoStatus says that there is no code; clear one of the two';
  }
  if (key !== 'alpha2') return undefined;
  if (isoStatus === 'USER_ASSIGNED' && !leftToUsers.test(alpha2)) {
    return 'is not left to the users of ISO 3166: AA, QM to QZ, XA to XZ and ZZ are';
  }
  return isoStatus === 'OFFICIALLY_ASSIGNED' && leftToUsers.test(alpha2)
    ? 'is left to the users of ISO 3166; isoStatus is USER_ASSIGNED then'
    : undefined;
}

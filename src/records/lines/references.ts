import type { CountryRow, EventRow, OfficeRow, SourceRow } from '../../entities/rows.ts';

/**
 * What stands in a line for a record that has a line of its own: the id, which an import reads, and what a person
 * would call it.
 */
export const byName = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  id,
  name,
});

export const byTitle = ({ id, title }: EventRow | OfficeRow) => ({ id, title });

export const byCode = ({ id, name, alpha3 }: CountryRow) => ({
  id,
  name,
  alpha3: orAbsent(alpha3),
});

export const byPublisher = ({ id, publisher }: SourceRow) => ({ id, publisher });

/** A key without a value is left out of its line. */
export const orAbsent = <Value>(value: Value | null): Value | undefined => value ?? undefined;

/** What is made of a value where there is one. */
export const ifGiven = <Value, Made>(
  value: Value | null,
  make: (value: Value) => Made,
): Made | undefined => (value === null ? undefined : make(value));

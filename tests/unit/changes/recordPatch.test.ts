import * as fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import { patchBetween } from '../../../src/changes/recordPatch.ts';
import { documentForm } from '../../../src/records/documentForm.ts';
import type { RecordDocument } from '../../../src/records/recordDocument.ts';

const names = fc.uniqueArray(
  fc.record({
    id: fc.uuid({ version: 4 }),
    value: fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
    language: fc.constantFrom('en', 'ko', 'zh-Hans'),
    kind: fc.constantFrom('ALIAS', 'FORMER'),
  }),
  { selector: ({ id }) => id, maxLength: 5 },
);

const person = (fields: object): RecordDocument =>
  documentForm.parse({
    type: 'person',
    id: '00000000-0000-4000-8000-000000000000',
    slug: 'somebody',
    name: 'Somebody',
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...fields,
  });

const persons = fc.record({ names, born: fc.constantFrom('1963', '1964', undefined) }).map(person);

/** What a record says, as JSON has it. */
const said = (record: RecordDocument): object => {
  const kept = { version: undefined, createdAt: undefined, updatedAt: undefined };
  return JSON.parse(JSON.stringify({ ...record, ...kept })) as object;
};

/** A record in which the order of the names does not tell. */
const sorted = (value: object): object => {
  const { names: list } = value as { names: { id: string }[] };
  return { ...value, names: list.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
};

it('leads from any value of a record to any other', () => {
  fc.assert(
    fc.property(persons, persons, (before, after) => {
      const value = said(before);
      applyPatch(value, [...patchBetween(before, after)]);
      expect(sorted(value)).toEqual(sorted(said(after)));
    }),
  );
});

it('passes all its own tests of the value before', () => {
  fc.assert(
    fc.property(persons, persons, (before, after) => {
      const results = applyPatch(said(before), [...patchBetween(before, after)]);
      expect(results.filter((result) => result !== null)).toEqual([]);
    }),
  );
});

it('is empty where only the order of names, the version and the times differ', () => {
  fc.assert(
    fc.property(names, (list) => {
      const before = person({ names: list });
      const after = person({ names: list.toReversed(), version: 2 });
      expect(patchBetween(before, after)).toEqual([]);
    }),
  );
});

it('tests the value that it replaces', () => {
  expect(patchBetween(person({ born: '1963' }), person({ born: '1964' }))).toEqual([
    { op: 'test', path: '/born', value: '1963' },
    { op: 'replace', path: '/born', value: '1964' },
  ]);
});

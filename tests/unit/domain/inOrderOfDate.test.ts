import fc from 'fast-check';
import { inOrderOfDate } from '../../../src/domain/inOrderOfDate.ts';
import { MeetingStatus } from '../../../src/generated/database.ts';

const status = fc.constantFrom(...Object.values(MeetingStatus));
const on = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 28 })))
  .map(([month, day]) =>
    ['2025', month, ...(day === null ? [] : [day])]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
  );
const change = fc.record({ status, on });
const changesOfDifferentDates = fc.uniqueArray(change, { selector: (each) => each.on });

it('gives one order to changes of different dates, however they are given', () => {
  fc.assert(
    fc.property(
      changesOfDifferentDates.chain((changes) =>
        fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
      ),
      ([changes, shuffled]) => {
        expect(inOrderOfDate(shuffled)).toEqual(inOrderOfDate(changes));
      },
    ),
  );
});

it('loses no change and invents none', () => {
  fc.assert(
    fc.property(fc.array(change), status, (changes, present) => {
      expect(new Set(inOrderOfDate(changes, present))).toEqual(new Set(changes));
    }),
  );
});

it('puts what has no known beginning before what has one', () => {
  const ordered = inOrderOfDate([
    { status: 'HELD', on: '2026-01-04' },
    { status: 'SCHEDULED', on: '/2026-01-04' },
  ]);
  expect(ordered.map((each) => each.status)).toEqual(['SCHEDULED', 'HELD']);
});

it('puts of one day the present status last, and to be held after all', () => {
  const day = (each: MeetingStatus) => ({ status: each, on: '2026-01-04' });
  const changes = [day('HELD'), day('CANCELLED'), day('ANNOUNCED')];
  expect(inOrderOfDate(changes, 'CANCELLED').map((each) => each.status)).toEqual([
    'ANNOUNCED',
    'CANCELLED',
    'HELD',
  ]);
});

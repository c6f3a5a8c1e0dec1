import fc from 'fast-check';
import { parentsFirst } from '../../../src/records/reading/parentsFirst.ts';

/** Rows of which each refers only to rows with a greater number, in whatever order. */
const rows = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 12 })
  .map((links) =>
    links.map((targets, at) => ({
      id: String(at).padStart(2, '0'),
      parents: targets
        .map((target) => at + 1 + target)
        .filter((target) => target < links.length)
        .map((target) => String(target).padStart(2, '0')),
    })),
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

describe('parentsFirst', () => {
  it('gives every row once, after all that it refers to', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const ordered = parentsFirst(given, ({ parents }) => parents);
        const places = new Map(ordered.map(({ id }, at) => [id, at]));
        expect(places.size).toBe(given.length);
        for (const { id, parents } of ordered) {
          for (const parent of parents) {
            expect(places.get(parent)).toBeLessThan(places.get(id) ?? -1);
          }
        }
      }),
    );
  });

  it('gives the same order whatever order the rows come in', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const ordered = parentsFirst(given, ({ parents }) => parents);
        expect(parentsFirst(given.toReversed(), ({ parents }) => parents)).toEqual(ordered);
      }),
    );
  });

  it('comes to an end where rows refer to each other in a circle', () => {
    const circle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ];
    expect(parentsFirst(circle, ({ parent }) => [parent]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

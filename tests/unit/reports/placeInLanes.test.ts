import fastCheck from 'fast-check';
import { placeInLanes } from '../../../src/reports/plots/placeInLanes.ts';

const extents = fastCheck
  .array(fastCheck.tuple(fastCheck.nat(100), fastCheck.nat(20)))
  .map((pairs) =>
    pairs
      .map(([from, length]) => ({ from, to: from + length }))
      .toSorted((one, other) => one.from - other.from),
  );

describe('lanes', () => {
  it('keep apart what overlaps, as long as there are enough of them', () => {
    fastCheck.assert(
      fastCheck.property(extents, (all) => {
        const lanes = placeInLanes(all, all.length);
        const clashes = all.flatMap((one, index) =>
          all.slice(index + 1).filter((other, place) => {
            return lanes[index] === lanes[index + 1 + place] && other.from <= one.to;
          }),
        );
        expect(clashes).toEqual([]);
      }),
    );
  });

  it('are no more than there may be', () => {
    const all = Array.from({ length: 9 }, () => ({ from: 0, to: 1 }));
    expect(Math.max(...placeInLanes(all, 4))).toBe(3);
  });
});

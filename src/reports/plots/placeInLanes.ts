/** What takes some room from left to right. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives each of these, in the order of their beginnings, the first lane in which nothing is in its way. When all lanes
 * are full, what comes next lies on top of others: where so much is, it is the mass that is seen.
 */
export function placeInLanes(extents: readonly Extent[], most: number): number[] {
  const ends: number[] = [];
  return extents.map(({ from, to }, index) => {
    const free = ends.findIndex((end) => end < from);
    const lane = free !== -1 ? free : ends.length < most ? ends.length : index % most;
    ends[lane] = Math.max(to, ends[lane] ?? to);
    return lane;
  });
}

/** Numbers from 0 up to 1, the same ones after the same seed. */
export type Random = () => number;

/** Mulberry32: a small generator whose numbers are the same everywhere. */
export function sequence(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number below `most`; the small ones come far more often. */
export const skewed = (random: Random, most: number): number => Math.floor(random() ** 4 * most);

/** One of the values, each as often as any other. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

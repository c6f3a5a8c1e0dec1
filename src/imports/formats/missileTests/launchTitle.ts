// cspell:ignore AEIOU Sunchon
import type { LookUps } from './lookUps.ts';
import type { MissileTest } from './testForm.ts';

/**
 * What was launched and where from, as far as the launches share it: `Launch of a KN-25 short-range ballistic missile
 * from Sunchon`, `Launch of 5 missiles`.
 * @param count how many were launched; 1 for a launch by itself
 */
export function launchTitle(
  count: number,
  tests: readonly MissileTest[],
  lookUps: LookUps,
): string {
  const missile = shared(tests.map((test) => test.missile ?? ''));
  const facility = shared(tests.map((test) => test.facility ?? ''));
  const place = facility ? ` from ${lookUps.facilities.get(facility)?.name ?? facility}` : '';
  const [what, rest] = missile === undefined ? ['missile', ''] : words(missile, lookUps);
  const article = /^[AEIOU]/i.test(what) ? 'an' : 'a';
  return `Launch of ${count === 1 ? `${article} ${what}` : `${count} ${what}s`}${rest}${place}`;
}

/** The value that all have; undefined where they differ. */
function shared(values: readonly string[]): string | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

/** What a missile is called, before and after the place where the plural takes its letter. */
function words(missile: string, { missiles }: LookUps): [string, string] {
  if (missile === '') return ['missile', ' of unknown type'];
  const { name, type = '' } = missiles.get(missile) ?? { name: missile };
  return [`${name} ${kinds.get(type) ?? 'missile'}`, ''];
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['SRBM', 'short-range ballistic missile'],
  ['MRBM', 'medium-range ballistic missile'],
  ['IRBM', 'intermediate-range ballistic missile'],
  ['ICBM', 'intercontinental ballistic missile'],
  ['SLBM', 'submarine-launched ballistic missile'],
  ['HGV', 'hypersonic glide vehicle'],
  ['SLV', 'space launch vehicle'],
]);

import type { LaunchTime } from './launchTime.ts';
import type { MissileTest } from './testForm.ts';

/** What the source says of a launch, in words of our own, and then its description. */
export function launchSummary(test: MissileTest, time: LaunchTime): string {
  return [
    time.note,
    measures(test),
    outcomes.get(test.outcome ?? '') ?? (test.outcome && `Outcome: ${test.outcome}.`),
    landing(test.landing),
    told(test),
  ]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .join(' ');
}

/** How the launches of a series came out, and the description that they share. */
export function seriesSummary(tests: readonly MissileTest[]): string {
  const count = (outcome: string) => tests.filter((test) => test.outcome === outcome).length;
  const [successes, failures] = [count('success'), count('failure')];
  const counted = `The source counts ${successes} as successful and ${failures} as failed.`;
  const descriptions = [...new Set(tests.map(told))];
  return [
    successes + failures > 0 ? counted : '',
    descriptions.length === 1 ? (descriptions[0] ?? '') : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function measures({ apogee, distance }: MissileTest): string {
  const [high, far] = [apogee && `apogee ${apogee} km`, distance && `distance ${distance} km`];
  const both = [high, far].filter((measure) => measure !== undefined).join(', ');
  return both === '' ? '' : `${both.charAt(0).toUpperCase()}${both.slice(1)}.`;
}

const outcomes: ReadonlyMap<string, string> = new Map([
  ['success', 'The source counts it as a success.'],
  ['failure', 'The source counts it as a failure.'],
]);

function landing(key: string | undefined): string {
  if (key === undefined) return '';
  return `It came down in ${waters.get(key) ?? key}.`;
}

const waters: ReadonlyMap<string, string> = new Map([
  ['sea-of-japan', 'the Sea of Japan or East Sea'],
  ['yellow-sea', 'the Yellow Sea or West Sea'],
  ['pacific-ocean', 'the Pacific Ocean'],
  ['north-korea', 'North Korea'],
]);

/** The description, unless it says no more than `3 of 12`. */
function told({ description }: MissileTest): string {
  return /^(?:\d+ of \d+(?: tests)?\.?|\d+発の実験の内の\d+発目)$/u.test(description)
    ? ''
    : description;
}

import type { ActorDraft, EventDraft, PlaceDraft } from '../../eventDraft.ts';
import { launchSummary, seriesSummary } from './launchSummary.ts';
import { type LaunchTime, launchZone } from './launchTime.ts';
import { launchTitle } from './launchTitle.ts';
import type { LookUps } from './lookUps.ts';
import type { Launch } from './readLaunch.ts';
import { spanOf, timeInSeries } from './seriesDays.ts';
import type { Series } from './seriesOf.ts';
import type { MissileTest } from './testForm.ts';

export const testPublisher = 'James Martin Center for Nonproliferation Studies';

/** What the drafts of all launches share. */
export interface LaunchContext {
  readonly lookUps: LookUps;
  /** The country that launched them. */
  readonly actor: ActorDraft;
}

/**
 * The drafts that come with each launch of a series. A launch by itself is one incident. Several are one incident of
 * that magnitude, which comes with the first of them, and each is one more, as a part of it.
 */
export function launchDrafts(
  { launches, count }: Series<Launch>,
  context: LaunchContext,
): Map<Launch, EventDraft[]> {
  const whole = count > 1 ? seriesDraft(launches, count, context) : undefined;
  return new Map(
    launches.map((launch, index) => {
      const time = timeInSeries(launch, launches);
      const draft = launchDraft(launch, time, context);
      if (!whole) return [launch, [draft]];
      const title = `${draft.title ?? ''} (${launch.test.series ?? index + 1} of ${count})`;
      const part = { ...draft, title, partOf: whole.identity };
      return [launch, index === 0 ? [whole, part] : [part]];
    }),
  );
}

function launchDraft({ test, key }: Launch, time: LaunchTime, context: LaunchContext): EventDraft {
  return {
    ...incident([test], 1, time, context),
    identity: ['test', ...key.identity],
    summary: launchSummary(test, time),
    evidence: [{ publisher: testPublisher, locator: key.locator }],
  };
}

function seriesDraft(
  launches: readonly Launch[],
  count: number,
  context: LaunchContext,
): EventDraft {
  const tests = launches.map(({ test }) => test);
  const [first, last] = [launches[0]?.key, launches.at(-1)?.key];
  const summary = seriesSummary(tests);
  const locator = `series from ${first?.locator ?? ''} to ${last?.locator ?? ''}`;
  return {
    ...incident(tests, count, seriesTime(launches), context),
    identity: ['series', ...(first?.identity ?? [])],
    ...(summary !== '' && { summary }),
    evidence: [{ publisher: testPublisher, locator }],
  };
}

/** The days of all, and, where they are one, the time of the first. */
function seriesTime(launches: readonly Launch[]): LaunchTime {
  const times = launches.map((launch) => timeInSeries(launch, launches));
  const edtf = spanOf(times.map((time) => time.edtf));
  const localTime = times[0]?.localTime;
  return { edtf, ...(localTime !== undefined && edtf === times[0]?.edtf && { localTime }) };
}

function incident(
  tests: readonly MissileTest[],
  count: number,
  { edtf, localTime }: LaunchTime,
  { lookUps, actor }: LaunchContext,
) {
  const place = placeOf(tests, lookUps, actor.countryId);
  return {
    detail: {
      kind: 'INCIDENT',
      category: 'MISSILE_TEST',
      magnitude: { value: count, unit: 'missiles' },
    },
    identifiedByParties: false,
    title: launchTitle(count, tests, lookUps),
    edtf,
    ...(localTime !== undefined && { localTime }),
    timeZone: launchZone,
    ...(place && { place }),
    review: 'REVIEWED',
    parties: [{ role: 'ACTOR', actor }],
  } as const;
}

/** The place that all were launched from, where it is known. */
function placeOf(
  tests: readonly MissileTest[],
  { facilities }: LookUps,
  countryId: string | undefined,
): PlaceDraft | undefined {
  const [key, ...others] = new Set(tests.map((test) => test.facility));
  if (key === undefined || others.length > 0) return undefined;
  const { name = key, lat, lon } = facilities.get(key) ?? {};
  return {
    name,
    ...(countryId !== undefined && { countryId }),
    ...(lat !== undefined && lon !== undefined && { latitude: lat, longitude: lon }),
    timeZone: launchZone,
    externalIds: { 'nk-missile-tests-facility': key },
  };
}

import type { EventTextFragment } from '../../generated/feeds.ts';

export type When = EventTextFragment['when'];

/** What a reader must be told of a date, so that nobody takes it for more than the source says; empty for a plain day. */
export function dateRemarks({ precision, approximate, uncertain }: When): string[] {
  return [
    ...(precision === 'DAY' ? [] : ['exact day not known']),
    ...(approximate ? ['approximate'] : []),
    ...(uncertain ? ['doubtful'] : []),
  ];
}

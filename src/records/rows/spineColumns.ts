import type { TableRow } from './tableRows.ts';

/** What every row of a spine repeats of its event. */
export const spineColumns = ({
  id,
  kind,
  earliest,
  latest,
  precision,
  intensity,
}: TableRow<'event'>) => ({
  event_id: id,
  kind,
  earliest,
  latest,
  precision,
  intensity: intensity ?? null,
});

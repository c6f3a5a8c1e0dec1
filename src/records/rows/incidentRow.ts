import type { IncidentCategory } from '../../generated/database.ts';
import type { TableRow } from './tableRows.ts';

/** What only incidents have, as every form of them says it. */
interface IncidentDetail {
  readonly category: IncidentCategory;
  readonly magnitude?: Magnitude | undefined;
}

interface Magnitude {
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** The row of an incident, beside that of its event. */
export function incidentRow(
  id: string,
  { category, magnitude }: IncidentDetail,
): TableRow<'incident'> {
  return {
    id,
    category,
    magnitude_value: magnitude?.value ?? null,
    magnitude_unit: magnitude?.unit ?? null,
    magnitude_least: magnitude?.least ?? null,
    magnitude_most: magnitude?.most ?? null,
  };
}

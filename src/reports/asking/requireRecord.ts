import type { Report } from '../reading/readReport.ts';
import type { Variables } from '../reading/readVariables.ts';
import { ReportUsageError } from '../reportError.ts';
import type { Ask } from './ask.ts';
import { suggestRecords } from './suggestRecords.ts';
import { pathOf, valuesAt } from './valuesAt.ts';

/**
 * Refuses to tell of a record that there is not.
 * @throws ReportUsageError that suggests whoever bears the name in some script, or is called something near
 */
export async function requireRecord(
  ask: Ask,
  { form: { record } }: Report,
  variables: Variables,
  data: unknown,
): Promise<void> {
  if (record === undefined || valuesAt(data, pathOf(record.path)).length > 0) return;
  const { variable, among } = record;
  const name = String(variables[variable]);
  const suggestion = await suggestRecords(ask, name, kinds[among]);
  throw new ReportUsageError(
    `$${variable}: the record has none of its ${among} under the slug "${name}".${suggestion} The field "${among}" of the API lists them all.`,
  );
}

const kinds = { persons: 'PERSON', organizations: 'ORGANIZATION' } as const;

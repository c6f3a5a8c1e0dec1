import type { styleText } from 'node:util';
import { stringify } from 'yaml';
import type { Applied, AppliedRecord } from '../apply/report/reportChanges.ts';
import type { Difference } from '../apply/report/recordDifference.ts';
import { pathText } from '../records/pathText.ts';
import { countText } from '../domain/countText.ts';
import { amountText } from './measures.ts';

type Colour = Extract<Parameters<typeof styleText>[0], 'green' | 'red' | 'yellow'>;

/** Gives text a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** What applying files did, record by record, for a person to read. */
export function describeApply(
  { records, unchanged }: Applied,
  { dryRun, paint }: { readonly dryRun: boolean; readonly paint: Paint },
): string {
  const count = (operation: AppliedRecord['operation']) =>
    countText(records.filter((record) => record.operation === operation).length);
  const counts = `${count('CREATED')} created, ${count('UPDATED')} changed, ${countText(unchanged)} unchanged.`;
  const headline = dryRun ? `Dry run, nothing was written: ${counts}` : `Applied: ${counts}`;
  const same = `Nothing ${dryRun ? 'would change' : 'has changed'}: the record says all of it already (${amountText(unchanged, 'record')}).`;
  const paragraphs = records.map((record) => describeRecord(record, paint));
  return `${[...paragraphs, records.length === 0 ? same : headline].join('\n\n')}\n`;
}

function describeRecord(record: AppliedRecord, paint: Paint): string {
  const { operation, type, name, file, line, differences } = record;
  const title = `${type} ${name} (${file}:${line})`;
  const head =
    operation === 'CREATED' ? paint('green', `+ ${title}`) : paint('yellow', `~ ${title}`);
  return [
    head,
    ...differences.map((difference) => `    ${describeDifference(difference, paint)}`),
  ].join('\n');
}

function describeDifference({ path, before, after }: Difference, paint: Paint): string {
  const at = pathText(path);
  if (before === undefined) return paint('green', `+ ${at}: ${valueText(after)}`);
  if (after === undefined) return paint('red', `- ${at}: ${valueText(before)}`);
  return paint('yellow', `~ ${at}: ${valueText(before)} → ${valueText(after)}`);
}

/** On one line, as a file would say it. */
const valueText = (value: unknown): string =>
  stringify(withoutKeeping(value), {
    collectionStyle: 'flow',
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    blockQuote: false,
  }).trimEnd();

/** Ids of parts and their numbers stand in no file. */
function withoutKeeping(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeeping);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' && key !== 'ordinal')
      .map(([key, item]: [string, unknown]) => [key, withoutKeeping(item)])
      .filter(([, item]) => !(Array.isArray(item) && item.length === 0)),
  );
}

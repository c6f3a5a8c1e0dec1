import type { z } from 'zod';
import { EventKind } from '../../generated/database.ts';
import { nearest } from '../../domain/nearest.ts';
import { explainIssue } from '../../records/explainIssue.ts';
import { pathText } from '../../records/pathText.ts';
import { type RecordLine, recordForm } from '../../records/forms/recordForm.ts';
import { recordTables } from '../../records/recordTables.ts';

/** The record that a line holds, or everything that keeps it from being one, with paths. */
export function parseRecord(value: unknown): RecordLine | string {
  const type = keyOf(value, 'type');
  if (!recordTypes.includes(String(type))) {
    return `type: ${notOneOf(type, recordTypes)}.`;
  }
  const result = recordForm.safeParse(value, { error: explain });
  if (result.success) return result.data;
  return result.error.issues.map(({ path, message }) => issueText(path, message)).join(' ');
}

const recordTypes = Object.keys(recordTables);

/** As in seed files, but text has its quotes in JSON anyway. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && issue.input !== undefined) {
    return `wants text in quotes, found ${JSON.stringify(issue.input)}`;
  }
  if (issue.code === 'invalid_union') {
    return notOneOf(keyOf(issue.input, 'kind'), Object.values(EventKind));
  }
  return explainIssue(issue);
}

function keyOf(value: unknown, key: 'type' | 'kind'): unknown {
  return new Map(Object.entries(value ?? {})).get(key);
}

const notOneOf = (value: unknown, options: readonly string[]): string =>
  `${value === undefined ? 'nothing' : JSON.stringify(value)} is not one of ${options.join(', ')}.${nearest(value, options)}`;

function issueText(path: readonly PropertyKey[], message: string): string {
  const text = path.length === 0 ? message : `${pathText(path)}: ${message}`;
  return /[.?]$/.test(text) ? text : `${text}.`;
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../../domain/nearest.ts';
import { ReportUsageError } from '../reportError.ts';
import { isReport, readReport, type Report } from './readReport.ts';

const library = fileURLToPath(new URL('../library/', import.meta.url));

/** The reports that come with the program, in the order of their names. */
export const shippedReports = (): Report[] =>
  shippedNames().map((name) => readReport(join(library, name)));

/**
 * The report of a name, or in a folder whose path is given.
 * @throws ReportUsageError when there is none
 */
export function locateReport(given: string): Report {
  const names = shippedNames();
  if (names.includes(given)) return readReport(join(library, given));
  if (isReport(given)) return readReport(given);
  throw new ReportUsageError(
    `There is no report "${given}".${nearest(given, names)} Reports: ${names.join(', ')}; or give the path of a folder with a report of your own.`,
  );
}

const shippedNames = (): string[] =>
  readdirSync(library)
    .filter((name) => isReport(join(library, name)))
    .sort();

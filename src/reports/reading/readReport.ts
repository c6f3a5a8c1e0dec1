import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { GraphQLError, type DocumentNode } from 'graphql';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { isSystemError } from '../../imports/reading/systemError.ts';
import { ReportError } from '../reportError.ts';
import { type ReportForm, reportForm } from '../reportForm.ts';
import { readOperation } from './readOperation.ts';

/** A report as its folder has it: what to ask, how to tell it, and what it is called. */
export interface Report {
  readonly name: string;
  readonly folder: string;
  readonly form: ReportForm;
  /** One query, with the fragments that it spreads. */
  readonly operation: DocumentNode;
  /** Liquid that makes Markdown. */
  readonly template: string;
}

/** The files of a report, all in one folder. */
export const reportFiles = {
  form: 'report.yaml',
  operation: 'operation.graphql',
  template: 'template.liquid',
} as const;

/** Whether a folder holds a report, as far as its files tell. */
export const isReport = (folder: string): boolean => existsSync(join(folder, reportFiles.form));

/**
 * Reads a report from its folder.
 * @throws ReportError that names the file and what is wrong in it
 */
export function readReport(folder: string): Report {
  const read = <T>(name: string, parse: (text: string) => T): T => {
    const path = join(folder, name);
    try {
      return parse(readFileSync(path, 'utf8'));
    } catch (error) {
      throw explained(error, path);
    }
  };
  return {
    name: basename(resolve(folder)),
    folder: resolve(folder),
    form: read(reportFiles.form, (text) => reportForm.parse(parseYaml(text))),
    operation: read(reportFiles.operation, readOperation),
    template: read(reportFiles.template, (text) => text),
  };
}

function explained(error: unknown, path: string): unknown {
  const problem = problemOf(error);
  return problem === undefined
    ? error
    : new ReportError(`The report cannot be read. ${path}: ${problem}`, { cause: error });
}

function problemOf(error: unknown): string | undefined {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (error instanceof GraphQLError || error instanceof YAMLParseError) return error.message;
  if (!isSystemError(error)) return undefined;
  return `${error.message}. A report is a folder with the files ${Object.values(reportFiles).join(', ')}.`;
}

import { askEndpoint } from '../../src/commands/askEndpoint.ts';
import { answerReport } from '../../src/reports/answerReport.ts';
import { formatReport, type ReportFormat } from '../../src/reports/forms/reportFormats.ts';
import { locateReport } from '../../src/reports/reading/locateReport.ts';
import type { TestApi } from './openTestApi.ts';

interface ReportRequest {
  /** The name of a report, or the path of its folder. */
  readonly report: string;
  readonly variables?: Record<string, unknown>;
  readonly format?: ReportFormat;
  readonly explorer?: string;
  readonly most?: number;
}

/** Makes a report of what an API has, asked over HTTP. */
export async function makeReport(
  { url }: Pick<TestApi, 'url'>,
  { report, variables = {}, format = 'md', explorer, most = 1_000 }: ReportRequest,
): Promise<string> {
  const ask = askEndpoint({
    url: `${url}/graphql`,
    key: undefined,
    signal: new AbortController().signal,
  });
  const given = { values: variables, texts: {} };
  const answered = await answerReport(locateReport(report), given, ask, { most });
  return formatReport(answered, format, { explorer, programVersion: '0.0.0' });
}

import type { AnsweredReport } from '../answerReport.ts';
import { QueryRegister } from '../telling/queryRegister.ts';

/** The forms in which a report can be had. */
export const reportFormats = ['md', 'html', 'json', 'csv', 'svg'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface FormatOptions {
  /** The address of a GraphiQL in which the links to queries open; an appendix has them when there is none. */
  readonly explorer: string | undefined;
  readonly programVersion: string;
}

/** Sets a report in a form. What a form needs is loaded with it. */
export async function formatReport(
  answered: AnsweredReport,
  format: ReportFormat,
  { explorer, programVersion }: FormatOptions,
): Promise<string> {
  const queries = new QueryRegister(explorer);
  switch (format) {
    case 'md': {
      const { markdownReport } = await import('./markdownReport.ts');
      return markdownReport(answered, queries);
    }
    case 'html': {
      const { htmlReport } = await import('./htmlReport.ts');
      return htmlReport(answered, queries);
    }
    case 'json': {
      const { jsonReport } = await import('./jsonReport.ts');
      return jsonReport(answered, programVersion);
    }
    case 'csv': {
      const { csvReport } = await import('./csvReport.ts');
      return csvReport(answered);
    }
    case 'svg': {
      const { svgReport } = await import('./svgReport.ts');
      return svgReport(answered, queries);
    }
  }
}

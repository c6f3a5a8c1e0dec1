import { locateReport, shippedReports } from '../reports/reading/locateReport.ts';
import { variablesOf } from '../reports/reading/readVariables.ts';

/** All reports that there are, one a line. */
export function describeReports(): string {
  const reports = shippedReports();
  return `Reports:
${columns(reports.map(({ name, form }) => [name, form.summary]))}

To see the variables of one:  communique report <name> --help
`;
}

/** One report with its variables. */
export function describeReport(given: string): string {
  const report = locateReport(given);
  const lines = variablesOf(report).map((variable) => [
    `${variable.name}: ${variable.type}`,
    `${variable.description}${variable.isNeeded ? '' : ' (optional)'}${variable.example === undefined ? '' : `, such as ${variable.example}`}`,
  ]);
  return `
${report.name}: ${report.form.summary}
${lines.length === 0 ? '  It has no variables.' : columns(lines)}
Its plots: ${Object.keys(report.form.plots).join(', ') || 'none'}
`;
}

function columns(lines: readonly (readonly string[])[]): string {
  const width = Math.max(...lines.map(([first = '']) => first.length));
  return lines.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}

import type { useTestFolder } from './testFolder.ts';

interface ReportParts {
  readonly operation: string;
  readonly template: string;
  readonly variables?: object;
  readonly rows?: string;
  readonly columns?: Record<string, string>;
  /** More lines of its form. */
  readonly more?: string;
}

/** Writes the files of a report into a folder, and gives its path. */
export async function writeReport(
  folder: ReturnType<typeof useTestFolder>,
  {
    operation,
    template,
    variables = {},
    rows = 'timeline.nodes',
    columns = { title: 'title' },
    more = '',
  }: ReportParts,
): Promise<string> {
  const form = { summary: 'A test.', title: 'Test', empty: 'There is nothing.' };
  const table = { rows, columns };
  const lines = Object.entries({ ...form, table, variables }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  await folder.write('report.yaml', `${[...lines, more].join('\n')}\n`);
  await folder.write('operation.graphql', operation);
  await folder.write('template.liquid', template);
  return folder.path();
}

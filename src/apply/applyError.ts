import { problemLine, type SeedProblem } from '../imports/seeds/seedProblem.ts';

/** Why nothing was applied: everything that is wrong in the files, one a line, in their order. */
export class ApplyError extends Error {
  override readonly name = 'ApplyError';
  readonly problems: readonly SeedProblem[];

  constructor(problems: readonly SeedProblem[]) {
    const lines = [...new Set(inOrder(problems).map(problemLine))];
    const count =
      lines.length === 1 ? 'There is one problem' : `There are ${lines.length} problems`;
    super([`${count}, and nothing was applied:`, ...lines].join('\n'));
    this.problems = problems;
  }
}

/** Files stay in the order in which they were named. */
function inOrder(problems: readonly SeedProblem[]): SeedProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.flatMap((file) =>
    problems.filter((problem) => problem.file === file).sort((one, other) => one.line - other.line),
  );
}

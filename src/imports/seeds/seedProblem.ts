/** One thing that is wrong in a seed file, where it stands, and what to do. */
export interface SeedProblem {
  file: string;
  line: number;
  /** `persons[3].names[0].language`; empty for the file as a whole. */
  path: string;
  message: string;
}

/** Every problem of the seed files at once, one a line: `seeds/x.yaml:12: countries[3].un: …`. */
export class SeedError extends Error {
  readonly problems: readonly SeedProblem[];

  constructor(problems: readonly SeedProblem[]) {
    const count = problems.length === 1 ? 'is one problem' : `are ${problems.length} problems`;
    super([`There ${count} in the seed files:`, ...problems.map(problemLine)].join('\n'));
    this.name = 'SeedError';
    this.problems = problems;
  }
}

/** As a person reads it, and a terminal or an editor opens it: `seeds/x.yaml:12: countries[3].un: …`. */
export function problemLine({ file, line, path, message }: SeedProblem): string {
  return [`${file}:${line}`, ...(path ? [path] : []), message].join(': ');
}

/** Whether a column holds an instant: by its name, which the schema of the store keeps to. */
export const isInstantColumn = (name: string): boolean => /(^|_)at$/.test(name);

/** `2026-01-05T02:00:00.5+00:00`, as PostgreSQL has it in JSON, in the form in which every store gives instants. */
export const readInstant = (value: unknown): unknown =>
  typeof value === 'string' ? new Date(value).toISOString() : value;

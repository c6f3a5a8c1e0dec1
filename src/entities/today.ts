/** The present day in UTC, as ISO 8601 writes it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

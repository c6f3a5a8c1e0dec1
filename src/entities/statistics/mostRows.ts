/** The most rows that statistics have. A statement gives one more, which tells that there are more. */
export const MOST_ROWS = 2_000;

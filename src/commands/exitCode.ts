/** How a command ends, for scripts. `128 + n` is added when signal n ended it, as shells do. */
export const exitCode = {
  done: 0,
  /** The message on standard error says what to do. */
  failed: 1,
  /** The command line itself is wrong; nothing was begun. */
  usage: 2,
  /** Done, but some rows are in the quarantine file. */
  someRejected: 3,
  /** Some rows cannot be used, and the policy was to take all or none. */
  allRejected: 4,
} as const;

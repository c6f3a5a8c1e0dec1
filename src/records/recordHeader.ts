/** The version of the form of records. A newer one holds what this program would not understand. */
export const recordVersion = 1;

/** The first line of every file of records. It names no time, so that equal records give equal files. */
export const recordHeader = { type: 'communique', version: recordVersion } as const;

export const exportFormats = ['jsonl', 'csv'] as const;

/** `jsonl`: records that can be imported again. `csv`: a table of events for spreadsheets. */
export type ExportFormat = (typeof exportFormats)[number];

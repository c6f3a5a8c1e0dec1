/** Whether a cell holds what data sets, and tools that they pass through, write where there is no value. */
export const isNothing = (cell: string): boolean => nothing.has(cell);

const nothing = new Set(['', 'NA', 'N/A', 'NaN', 'nan', 'NULL', 'null', '\\N']);

// The package ships no types: this is the part of it that `readEdtf` uses.
declare module 'edtf' {
  /** A point in time: year, month from 0, day, and for a time of day hours and so on. */
  export interface ParsedDate {
    type?: 'Date';
    values: number[];
    /** A bit for each digit written as X: 1–8 the year's, 48 the month's, 192 the day's. */
    unspecified?: number;
    approximate?: boolean;
    uncertain?: boolean;
  }

  export interface ParsedSeason {
    type: 'Season';
    values: [year: number, season: number];
    approximate?: boolean;
    uncertain?: boolean;
  }

  export interface ParsedInterval {
    type: 'Interval';
    /** An open and an unknown end are both null. */
    values: [ParsedDate | null, ParsedDate | null];
  }

  export function parse(
    text: string,
    constraints?: { level?: number; types?: string[]; seasonIntervals?: boolean },
  ): ParsedDate | ParsedSeason | ParsedInterval;
}

import { readFileSync } from 'node:fs';

/** What is asked, in the order of the table, each with what a reader may call it. */
export const operations = {
  Q1: 'a person by id, with positions and country',
  Q2: 'the 20 latest meetings up to a day, with participants, their countries, topics',
  Q3: '20 countries, each with its 10 latest meetings, each of these with 5 parties and 3 statements',
  Q4: 'the first 50 events of a pair of countries in a period',
  Q5: 'events of a pair in a period, counted by month and kind',
  Q6: 'the 20 best events with a frequent word',
  countryPage: 'a country page: leaders, persons, latest meetings, timeline',
  relationPage: 'a relation page: timeline, counts, last and next meeting',
  personPage: 'a person page with search as you type',
} as const;

export type OperationName = keyof typeof operations;

/** All names, in the order of the table. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `keyof` of a constant object, which Object.keys widens
export const operationNames = Object.keys(operations) as OperationName[];

/** The text in which a server is asked, from `operations/<name>/`. */
export const textOf = (operation: OperationName, file: string): string =>
  readFileSync(new URL(`operations/${operation}/${file}`, import.meta.url), 'utf8');

import { basename, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { decoderOf } from '../imports/reading/toUtf8.ts';

/** Takes the name of one of these formats. */
export function parseFormat(formats: readonly string[]): (value: string) => string {
  return (value) => {
    if (formats.includes(value)) return value;
    throw new InvalidArgumentError(
      `There is no such format.${nearest(value, formats)} Formats: ${formats.join(', ')}.`,
    );
  };
}

/** Takes a day that there is. */
export function parseDay(value: string): string {
  if (day.safeParse(value).success) return value;
  throw new InvalidArgumentError('Give a day of the calendar as YYYY-MM-DD, such as 2018-06-12.');
}

const day = z.iso.date();

/** Takes what can be codes of ISO 3166-1, with commas between them; whether there are such countries the record knows. */
export function parseCountries(value: string): string[] {
  const codes = value.split(/[\s,]+/).filter((code) => code !== '');
  const wrong = codes.find((code) => !/^[A-Za-z]{2,3}$/.test(code));
  if (codes.length === 0 || wrong !== undefined) {
    throw new InvalidArgumentError(
      `${wrong === undefined ? 'No code is given' : `"${wrong}" is not a code`}. Give codes of ISO 3166-1 with commas between them, such as KR,CN or KOR,CHN.`,
    );
  }
  return codes.map((code) => code.toUpperCase());
}

/** Takes the label of an encoding that can be read. */
export function parseEncoding(value: string): string {
  try {
    return decoderOf(value).encoding;
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** In the folder that the command runs in, named after what is imported. */
export function defaultQuarantinePath(path: string, format: string): string {
  const name = path === '-' ? format : basename(resolve(path)).replace(/\.gz$/i, '');
  return `${name}.quarantine.jsonl`;
}

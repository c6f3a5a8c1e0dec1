import { z } from 'zod';

/** `unknown` and `na` stand for what is not known. */
function known(value: string | number | null | undefined): string | undefined {
  const text = String(value ?? '').trim();
  return /^(?:|unknown|n\/?a|null)$/i.test(text) ? undefined : text;
}

const text = z.string().nullish().transform(known);
const figure = z.union([z.string(), z.number()]).nullish().transform(known);

/** One launch. Keys that say nothing of it, such as `bearing`, are left out. */
export const testForm = z.object({
  /** `1984-09`, `2026-04-18`: of the time zone that `time` names. */
  date: z.string().trim(),
  /** `21:10 (UTC)`, `06:10 (JST)`. */
  time: text,
  /** Which launch of its series it is, from 1. */
  series: figure.transform((value) => (/^[1-9]\d*$/.test(value ?? '') ? Number(value) : undefined)),
  missile: text,
  facility: text,
  landing: text,
  /** Kilometres. */
  apogee: figure,
  distance: figure,
  outcome: text,
  description: z
    .string()
    .nullish()
    .transform((value) => (value ?? '').replace(/\s+/g, ' ').trim()),
});

export type MissileTest = z.infer<typeof testForm>;

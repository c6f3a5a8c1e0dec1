import { z } from 'zod';
import { codeForm } from '../../records/forms/codeForm.ts';
import { database } from '../../store/sql.ts';
import type { Edit } from '../edit.ts';
import type { EventFields } from './eventFields.ts';

const codedForm = z.looseObject({ code: codeForm.shape.code });

/**
 * The same events, each with the intensity of its code on Goldstein's scale where it says none itself; an event that
 * had that of its old code gets that of its new one. A code that nobody knows is refused. One statement for any number
 * of events.
 */
export async function withIntensity(
  edit: Edit,
  events: readonly EventFields[],
): Promise<EventFields[]> {
  const codes = events.flatMap(({ fields, before }) => [codeOf(fields.code), codeOf(before?.code)]);
  const known = await readGoldstein(
    edit,
    codes.filter((code) => code !== undefined),
  );
  return events.map((event) => {
    const { fields, path, before } = event;
    const code = codeOf(fields.code);
    if (code !== undefined && !known.has(code)) {
      edit.refuse(
        'NOT_FOUND',
        [...path, 'code'],
        `There is no CAMEO code "${code}". Give a code of CAMEO; its first two or three digits are the wider one.`,
      );
    }
    const wasGiven = before?.intensity !== known.get(codeOf(before?.code) ?? '');
    if (!('code' in fields) || 'intensity' in fields || wasGiven) return event;
    return { ...event, fields: { ...fields, intensity: known.get(code ?? '') } };
  });
}

const codeOf = (value: unknown): string | undefined => codedForm.safeParse(value).data?.code;

/** What CAMEO's codes mean on Goldstein's scale, where they mean anything on it. */
async function readGoldstein(
  { runner }: Edit,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number | undefined>> {
  if (codes.length === 0) return new Map();
  const rows = await runner.run(
    database
      .selectFrom('event_code')
      .select(['code', 'goldstein'])
      .where('code', 'in', [...new Set(codes)])
      .compile(),
  );
  return new Map(rows.map(({ code, goldstein }) => [code, goldstein ?? undefined]));
}

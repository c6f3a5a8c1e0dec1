import type { QuadClass } from '../generated/database.ts';

/**
 * The quad class of a CAMEO code, by its root: 01–05 verbal and 06–08 material cooperation,
 * 09–13 verbal and 14–20 material conflict.
 */
export function quadClassOf(code: string): QuadClass {
  const root = Number(code.slice(0, 2));
  if (root <= 5) return 'VERBAL_COOPERATION';
  if (root <= 8) return 'MATERIAL_COOPERATION';
  return root <= 13 ? 'VERBAL_CONFLICT' : 'MATERIAL_CONFLICT';
}

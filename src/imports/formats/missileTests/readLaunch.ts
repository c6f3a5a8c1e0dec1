import { EdtfError } from '../../../domain/edtfError.ts';
import type { LaunchKey, LaunchKeys } from './launchKeys.ts';
import { type LaunchTime, launchTime } from './launchTime.ts';
import { type MissileTest, testForm } from './testForm.ts';

/** An entry of the list that can be used. */
export interface Launch {
  readonly test: MissileTest;
  readonly time: LaunchTime;
  readonly key: LaunchKey;
}

/**
 * The launch that an entry describes, or a sentence that says why it is none.
 * @param keys those of the entries before it
 */
export function readLaunch(value: unknown, keys: LaunchKeys): Launch | string {
  const form = testForm.safeParse(value);
  if (!form.success) {
    return form.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  }
  try {
    const time = launchTime(form.data);
    return { test: form.data, time, key: keys.next(form.data, time) };
  } catch (error) {
    if (error instanceof EdtfError) return `date, time: ${error.message}`;
    throw error;
  }
}

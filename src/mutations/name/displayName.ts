import { typeNamesOf } from '../../records/recordDocument.ts';
import type { Edit } from '../edit.ts';
import type { InputPath } from '../userError.ts';
import type { BearerType } from './bearer.ts';

/** The language of display names. */
export const displayLanguage = 'en';

/** As much of a name as tells whether it is displayed. */
interface Shown {
  readonly value?: unknown;
  readonly language?: unknown;
}

/** Whether a name is the one by which its bearer is displayed. */
export const isDisplayName = ({ value, language }: Shown, name: unknown): boolean =>
  value === name && language === displayLanguage;

/** Whether the display name stands among names, as it must. */
export const isShown = (name: string, names: readonly Shown[]): boolean =>
  names.some((each) => isDisplayName(each, name));

/** Refuses what would leave a record without its display name among its names. */
export const refuseDisplayName = (edit: Edit, type: BearerType, path: InputPath): void => {
  edit.refuse(
    'INVALID',
    path,
    `belongs to the display name of the ${type}, which stands among its names; change \`name\` by update${typeNamesOf(type).join('')}, and this one changes with it`,
  );
};

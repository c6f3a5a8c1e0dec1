import type { Edit } from './edit.ts';

/** Refuses the id of a part that no record has, or has any more. */
export const refusePart = (edit: Edit, part: string): void => {
  edit.refuse(
    'NOT_FOUND',
    ['input', 'id'],
    `There is no ${part} with this id; it may have been taken away. Pass the \`id\` of one exactly as a query gave it.`,
  );
};

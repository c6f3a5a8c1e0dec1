import { BREAK, visit, type FieldNode, type GraphQLResolveInfo } from 'graphql';

import { onceForPair } from './onceForPair.ts';

type Below = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * What is worked out of a field and of what is selected below it: once for each field of a document, since documents
 * are kept. Where variables have a say below it, or several fields of the document are one in the answer, it is worked
 * out each time. It was a tenth of the work for a record by its id.
 * @param of what it is worked out for beside the field
 */
export const onceForField = <Value extends object>(
  of: object,
  info: Below,
  workOut: () => Value,
): Value => {
  const [field, ...others] = info.fieldNodes;
  if (field === undefined || others.length > 0 || usesVariables(field, info)) return workOut();
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- of one thing and one field, one thing is worked out
  return workedOut(field, of, workOut) as Value;
};

const workedOut = onceForPair();

const usesVariables = (field: FieldNode, { fragments }: Below): boolean => {
  const known = variableFields.get(field);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  let found = false;
  const look = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      Variable() {
        found = true;
        return BREAK;
      },
      FragmentSpread({ name: { value: name } }) {
        const fragment = fragments[name];
        if (fragment === undefined || seen.has(name)) return;
        seen.add(name);
        look(fragment.selectionSet);
      },
    });
  };
  if (field.selectionSet !== undefined) look(field.selectionSet);
  variableFields.set(field, found);
  return found;
};

const variableFields = new WeakMap<FieldNode, boolean>();

import { Kind, visit, type FieldNode, type GraphQLResolveInfo } from 'graphql';

import { onceForPair } from './onceForPair.ts';

type Below = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const onceUnless = (hasSay: keyof VariablesBelow) => {
  const known = onceForPair();
  return <Value extends object>(of: object, info: Below, workOut: () => Value): Value => {
    const [field, ...others] = info.fieldNodes;
    if (field === undefined || others.length > 0 || variablesBelow(field, info)[hasSay])
      return workOut();
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- of one thing and one field, one thing is worked out
    return known(field, of, workOut) as Value;
  };
};

/**
 * What is worked out of a field and of what is selected below it: once for each field of a document, since documents
 * are kept. Where variables have a say below it, or several fields of the document are one in the answer, it is worked
 * out each time. It was a tenth of the work for a record by its id.
 * @param of what it is worked out for beside the field
 */
export const onceForField = onceUnless('areThere');

/** The same for what does not depend on arguments: which fields are selected. Variables then have a say by directives alone. */
export const onceForSelection = onceUnless('select');

/** Whether there are variables below a field, and whether they say what is selected. */
interface VariablesBelow {
  readonly areThere: boolean;
  readonly select: boolean;
}

const variablesBelow = (field: FieldNode, { fragments }: Below): VariablesBelow => {
  const known = knownVariables.get(field);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  let areThere = false;
  let select = false;
  const look = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      Variable(_node, _key, _parent, _path, ancestors) {
        areThere = true;
        select ||= ancestors.flat().some(({ kind }) => kind === Kind.DIRECTIVE);
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
  const found = { areThere, select };
  knownVariables.set(field, found);
  return found;
};

const knownVariables = new WeakMap<FieldNode, VariablesBelow>();

import { LRUCache } from 'lru-cache';

import { composePage, type ComposedPage } from './composePage.ts';
import type { PageRequest } from './pageRequest.ts';

type Keys = readonly (readonly string[])[];

/**
 * The same as `composePage`, for a request of which a name says all: its statement is composed once, with marks in the
 * place of the keys, and takes the keys of each turn. Composing was a quarter of the work for a record by its id.
 */
export const composeOnce = (name: string, request: PageRequest, keys: Keys): ComposedPage => {
  const isOne = keys[0]?.length === 1;
  const marks = keys.map((_, part) => (isOne ? [`\u0000${String(part)}`] : []));
  const place = `${isOne ? 'one' : 'many'} ${name}`;
  const known = composed.get(place) ?? { ...composePage(request, marks), marks };
  composed.set(place, known);
  const { query, rows } = known;
  const marked = known.marks.map((mark) => (isOne ? mark[0] : mark));
  const parameters = query.parameters.map((parameter) => {
    const part = marked.findIndex((mark) => mark === parameter);
    if (part === -1) return parameter;
    return isOne ? keys[part]?.[0] : keys[part];
  });
  return { query: { ...query, parameters }, rows };
};

interface Composed extends ComposedPage {
  readonly marks: Keys;
}

const composed = new LRUCache<string, Composed>({ max: 1000 });

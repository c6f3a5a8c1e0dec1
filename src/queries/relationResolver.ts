import { InputError } from '../connections/inputError.ts';
import { rowByKey } from '../connections/rowsByKey.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { ofTwoCountries, relation } from '../entities/relation/relation.ts';

/** What two countries have to do with each other; there is an answer even where they never met. */
export const relationResolver: Pick<QueryResolvers, 'relation'> = {
  async relation(_, { a, b }, context, info) {
    const key = await Promise.all([
      context.directory.countryId(a, 'a'),
      context.directory.countryId(b, 'b'),
    ]);
    if (key[0] === key[1]) {
      throw new InputError('b', `${a} and ${b} are the same country. Give two different ones.`);
    }
    return rowByKey(context, { entity: relation, name: 'pair', origin: ofTwoCountries }, key, info);
  },
};

import { GraphQLError } from 'graphql';
import type { Guard } from './guardOperations.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

/** Refuses every operation of a document that is not one of the trusted ones, letter for letter. */
export const requireTrusted =
  ({ texts }: TrustedDocuments): Guard =>
  ({ document: { loc } }) => {
    if (loc !== undefined && texts.has(loc.source.body)) return undefined;
    throw new GraphQLError(
      'This server runs only operations that it knows. Send the id of one as `documentId`, or ask whoever runs the server to add this one to its manifest.',
      { extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 403 } } },
    );
  };

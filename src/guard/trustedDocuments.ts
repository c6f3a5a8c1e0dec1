import { readFileSync } from 'node:fs';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { ConfigError } from '../config.ts';

/** The documents that are run where others are not. */
export interface TrustedDocuments {
  /** Their texts by the ids that clients send. */
  readonly byId: ReadonlyMap<string, string>;
  readonly texts: ReadonlySet<string>;
}

/**
 * Reads a manifest as GraphQL Code Generator's client preset writes it with `persistedDocuments`: a JSON object of ids
 * and the documents that they stand for. Each has to fit the schema, lest a client learns of it first.
 * @param own documents that the server itself asks for
 * @throws ConfigError that says what is wrong with the file
 */
export function readTrustedDocuments(
  file: string,
  schema: GraphQLSchema,
  own: readonly string[],
): TrustedDocuments {
  const byId = new Map(Object.entries(readManifest(file)));
  for (const [id, text] of byId) {
    const problem = problemOf(text, schema);
    if (problem !== undefined) {
      throw unusable(file, `the document "${id}" does not fit the schema: ${problem}`);
    }
  }
  return { byId, texts: new Set([...byId.values(), ...own]) };
}

function readManifest(file: string): Record<string, string> {
  try {
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const problem =
      error instanceof z.ZodError
        ? 'it is no JSON object of ids and documents'
        : String(error instanceof Error ? error.message : error);
    throw unusable(file, `${problem}.`);
  }
}

const manifest = z.record(z.string(), z.string());

function problemOf(text: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(text))[0]?.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unusable(file: string, problem: string): ConfigError {
  return new ConfigError(
    `TRUSTED_DOCUMENTS is "${file}": ${problem} Give the file persisted-documents.json that GraphQL Code Generator's client preset writes.`,
  );
}

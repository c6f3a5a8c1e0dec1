import { isUtf8 } from 'node:buffer';
import type { FastifyBodyParser, FastifyInstance } from 'fastify';
import type { Limits } from '../config/limits.ts';
import { HttpFault } from './httpFaults.ts';
import { isNestedDeeper } from './isNestedDeeper.ts';

/** Reads a body as JSON, and refuses one that is no UTF-8 or whose lists and objects lie too deep in each other. */
export function readJson(
  http: FastifyInstance,
  { jsonDepth }: Pick<Limits, 'jsonDepth'>,
): FastifyBodyParser<Buffer> {
  const parse = http.getDefaultJsonParser('error', 'error');
  return (request, body, done) => {
    const text = body.toString();
    if (!isUtf8(body)) {
      done(new HttpFault(415, 'The body is not UTF-8. Send JSON in UTF-8.'));
    } else if (isNestedDeeper(text, jsonDepth)) {
      done(
        new HttpFault(
          400,
          `The JSON of the body is nested more than ${jsonDepth} deep. Flatten it.`,
        ),
      );
    } else {
      void parse(request, text, done);
    }
  };
}

import { z } from 'zod';

/** What comes back for an operation, in the form of GraphQL over HTTP. */
export const answerForm = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});

export type Answer = Readonly<z.infer<typeof answerForm>>;

/** Asks the API: in this process, or over HTTP. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

interface Step {
  command: string[];
  /** Files; `folder/*suffix` stands for every such file in the folder and below. */
  inputs: string[];
  outputs: string[];
}

/** What makes `src/generated`, and the same for `examples`. A server needs `prisma` alone; `graphql` makes types, and what an example asks for. */
export const generationSteps = {
  prisma: {
    command: ['node_modules/prisma/build/index.js', 'generate', '--no-hints'],
    inputs: [
      'prisma/generationSteps.ts',
      'prisma/schema.prisma',
      'node_modules/prisma/package.json',
      'node_modules/prisma-kysely/package.json',
    ],
    outputs: ['src/generated/prisma/*.ts', 'src/generated/database.ts'],
  },
  graphql: {
    command: ['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.yml'],
    inputs: [
      'prisma/generationSteps.ts',
      'codegen.yml',
      'src/schema/*.graphql',
      'src/feeds/operations/*.graphql',
      'examples/*.graphql',
      'node_modules/@graphql-codegen/cli/package.json',
      'node_modules/@graphql-codegen/client-preset/package.json',
      'node_modules/@graphql-codegen/typescript/package.json',
      'node_modules/@graphql-codegen/typescript-operations/package.json',
      'node_modules/@graphql-codegen/typescript-resolvers/package.json',
    ],
    outputs: [
      'src/generated/graphql.ts',
      'src/generated/feeds.ts',
      'examples/browser/generated/*.ts',
    ],
  },
} satisfies Record<string, Step>;

export type GenerationStep = keyof typeof generationSteps;

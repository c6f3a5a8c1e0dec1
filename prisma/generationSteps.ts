interface Step {
  command: string[];
  /** Files; `folder/*suffix` stands for every such file in the folder and below. */
  inputs: string[];
  outputs: string[];
}

/** What makes `src/generated`. A server needs `prisma` alone; `graphql` makes types and no code. */
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
      'node_modules/@graphql-codegen/cli/package.json',
      'node_modules/@graphql-codegen/typescript/package.json',
      'node_modules/@graphql-codegen/typescript-resolvers/package.json',
    ],
    outputs: ['src/generated/graphql.ts'],
  },
} satisfies Record<string, Step>;

export type GenerationStep = keyof typeof generationSteps;

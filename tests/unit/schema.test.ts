import { introspectionFromSchema } from 'graphql';

import { buildSchema } from '../../src/schema/buildSchema.ts';

const { types } = introspectionFromSchema(buildSchema()).__schema;

/** Types, fields, arguments and values of the served schema, each with its description. */
const described = types
  .filter(
    ({ name }) =>
      !name.startsWith('__') && !['Boolean', 'Float', 'ID', 'Int', 'String'].includes(name),
  )
  .flatMap((type) => [
    { path: type.name, description: type.description },
    ...(type.kind === 'OBJECT' || type.kind === 'INTERFACE' ? type.fields : []).flatMap((field) => [
      { path: `${type.name}.${field.name}`, description: field.description },
      ...field.args.map((argument) => ({
        path: `${type.name}.${field.name}(${argument.name})`,
        description: argument.description,
      })),
    ]),
    ...(type.kind === 'INPUT_OBJECT' ? type.inputFields : []).map((field) => ({
      path: `${type.name}.${field.name}`,
      description: field.description,
    })),
    ...(type.kind === 'ENUM' ? type.enumValues : []).map((value) => ({
      path: `${type.name}.${value.name}`,
      description: value.description,
    })),
  ]);

it('says what every type, field, argument and value is, where a client looks', () => {
  expect(described.filter(({ description }) => !description).map(({ path }) => path)).toEqual([]);
});

import { seedLists } from './knownRecords.ts';
import { pathText } from '../../records/pathText.ts';
import type { ReadSeedFile } from './readSeeds.ts';
import type { SeedDocument, SeedPath } from './seedDocument.ts';
import type { SeedProblem } from './seedProblem.ts';

/** Keys that two records share although a key means one: each second use is a problem. */
export function findRepeats(files: readonly ReadSeedFile[]): SeedProblem[] {
  const firstUse = new Map<string, string>();
  return files.flatMap(({ document, form }) =>
    uniqueKeys(form).flatMap(({ scope, key, path }) => {
      const first = firstUse.get(`${scope} ${key}`);
      if (first !== undefined) return [repeat(document, path, scope, key, first)];
      firstUse.set(`${scope} ${key}`, `${document.file}:${document.lineAt(path)}`);
      return [];
    }),
  );
}

interface UniqueKey {
  scope: string;
  key: string;
  path: SeedPath;
}

function uniqueKeys(form: ReadSeedFile['form']): UniqueKey[] {
  const slugs = Object.entries(seedLists).flatMap(([kind, list]) =>
    form[list].map((record, index) => ({
      scope: `the ${kind}`,
      key: 'slug' in record ? record.slug : record.code,
      path: [list, index, 'slug' in record ? 'slug' : 'code'],
    })),
  );
  const countryCodes = form.countries.flatMap(({ iso }, index) =>
    (['alpha2', 'alpha3', 'former'] as const).map((code) => ({
      scope: `the ${code} code`,
      key: iso[code],
      path: ['countries', index, 'iso', code],
    })),
  );
  const catalogued = ['countries', 'places', 'organizations', 'persons', 'events'] as const;
  const externalIds = catalogued.flatMap((list) =>
    form[list].flatMap((record, index) =>
      Object.entries(record.externalIds ?? {}).map(([scheme, value]) => ({
        scope: `the ${scheme} id`,
        key: value,
        path: [list, index, 'externalIds', scheme],
      })),
    ),
  );
  const links = form.links.map(({ from, kind, to }, index) => ({
    scope: 'the link',
    key: `${from} ${kind} ${to}`,
    path: ['links', index],
  }));
  return [...slugs, ...countryCodes, ...externalIds, ...links].flatMap(({ scope, key, path }) =>
    key === undefined ? [] : [{ scope, key, path }],
  );
}

function repeat(
  document: SeedDocument,
  path: SeedPath,
  scope: string,
  key: string,
  first: string,
): SeedProblem {
  return {
    file: document.file,
    line: document.lineAt(path),
    path: pathText(path),
    message: `${scope} "${key}" stands already at ${first}; change one of them or merge the two`,
  };
}

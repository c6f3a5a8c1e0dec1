import { createRequire } from 'node:module';
import type * as bundleTypes from '@graphql-yoga/render-graphiql/graphiql';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const { version } = z
  .object({ version: z.string() })
  .parse(require('@graphql-yoga/render-graphiql/package.json'));

/** One file of GraphiQL, as the installed package holds it. */
interface GraphiqlAsset {
  /** Holds the version, so that a browser may keep the file for ever. */
  readonly path: string;
  readonly contentType: string;
  /** Read when it is first asked for: together the files are 9 MB. */
  readonly read: () => Promise<string>;
}

/** GraphiQL, its style sheet, and the three workers of its editor. */
export const graphiqlAssets = {
  script: asset('graphiql.js', 'js'),
  style: asset('graphiql.css', 'css'),
  editorWorker: asset('editor.worker.js', 'editorWorkerService'),
  jsonWorker: asset('json.worker.js', 'jsonWorker'),
  graphqlWorker: asset('graphql.worker.js', 'graphqlWorker'),
};

type Bundle = typeof bundleTypes;

function asset(name: string, part: keyof Bundle): GraphiqlAsset {
  return {
    path: `/graphiql/${version}/${name}`,
    contentType: `text/${name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`,
    async read() {
      const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
      return bundle[part];
    },
  };
}

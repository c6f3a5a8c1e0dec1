import { graphqlPath } from '../serveGraphql.ts';
import { graphiqlAssets } from './graphiqlAssets.ts';
import { renderPage, type Page } from './page.ts';

/**
 * GraphiQL from the installed packages, each example in a tab of its own; `?query=…&variables=…` opens that query. It
 * reaches no other server.
 */
export function graphiqlPage(examples: readonly string[]): Page {
  const { script: source, style: stylesheet, ...workers } = graphiqlAssets;
  return renderPage({
    settings: {
      workers: {
        editorWorkerService: workers.editorWorker.path,
        json: workers.jsonWorker.path,
        graphql: workers.graphqlWorker.path,
      },
      graphiql: {
        title: 'Communiqué',
        logo: '',
        endpoint: graphqlPath,
        defaultTabs: examples.map((query) => ({ query })),
        defaultEditorToolsVisibility: false,
      },
    },
    style: 'body { margin: 0; } #root { height: 100vh; }',
    body: '<noscript>GraphiQL needs JavaScript.</noscript>\n<div id="root"></div>',
    script,
    sources: [source.path],
    stylesheets: [stylesheet.path],
    policy: {
      'script-src': "'self'",
      'worker-src': "'self'",
      'font-src': 'data:',
      // The editor writes its own styles.
      'style-src': "'self' 'unsafe-inline'",
    },
  });
}

const script = `
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => settings.workers[label] };
addEventListener('DOMContentLoaded', () => {
  // GraphiQL takes the query of an address by itself, but not its variables.
  const address = new URLSearchParams(location.search);
  if (address.has('query')) delete settings.graphiql.defaultTabs;
  if (address.get('variables')) {
    settings.graphiql.variables = address.get('variables');
    settings.graphiql.defaultEditorToolsVisibility = 'variables';
  }
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), settings.graphiql);
});
`;

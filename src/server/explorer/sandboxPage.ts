import { graphqlPath } from '../serveGraphql.ts';
import { renderPage, type Page } from './page.ts';

const cdn = 'https://embeddable-sandbox.cdn.apollographql.com';

/**
 * Apollo Sandbox on this server's endpoint, the examples in its editor. Apollo serves Sandbox from its own
 * network; where that cannot be reached, the page says so and points to GraphiQL.
 */
export function sandboxPage(examples: readonly string[]): Page {
  return renderPage({
    settings: {
      endpoint: graphqlPath,
      sandbox: {
        target: '#sandbox',
        initialState: { document: examples.join('\n'), pollForSchemaUpdates: false },
        endpointIsEditable: false,
        hideCookieToggle: true,
        runTelemetry: false,
        allowDynamicStyles: false,
      },
    },
    style,
    body,
    script,
    sources: [`${cdn}/v2/embeddable-sandbox.umd.production.min.js`],
    policy: { 'script-src': cdn, 'frame-src': 'https://sandbox.embed.apollographql.com' },
  });
}

const style = `
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 15px system-ui, sans-serif; }
header { padding: 6px 12px; background: #1b4f72; color: #fff; display: flex; gap: 24px; }
header a { color: #fff; }
#sandbox { flex: 1; display: flex; }
iframe { flex: 1; border: 0; }
[hidden] { display: none !important; }
#offline { padding: 2em; max-width: 40em; line-height: 1.5; }
`;

const body = `<header>
<strong>Communiqué</strong> <span>Apollo Sandbox</span> <a href="/graphiql">GraphiQL</a>
</header>
<div id="sandbox"></div>
<div id="offline" hidden>
<h1>Apollo Sandbox cannot be reached</h1>
<p>Apollo serves Sandbox from its own network, which this browser cannot reach. The API itself is here.</p>
<p><a href="/graphiql">Open GraphiQL</a>, which this server brings along, with the same examples.</p>
</div>`;

const script = `
addEventListener('DOMContentLoaded', () => {
  if (window.EmbeddedSandbox) {
    const initialEndpoint = new URL(settings.endpoint, location.href).href;
    new window.EmbeddedSandbox({ ...settings.sandbox, initialEndpoint });
  } else {
    document.getElementById('sandbox').hidden = true;
    document.getElementById('offline').hidden = false;
  }
});
`;

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const api = new URL(process.env.COMMUNIQUE_URL ?? 'http://127.0.0.1:4000/graphql');
const proxy = {
  '/graphql': { target: api.origin, changeOrigin: true, rewrite: () => api.pathname },
};

/**
 * Serves the page and passes what it asks on to the API, so that for the browser both are one origin.
 * A site of your own does the same with a line of its web server.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  clearScreen: false,
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
});

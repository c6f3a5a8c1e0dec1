import { runScript } from './runScript.js';

/** Makes the stores that test files start with a copy of; see `openTestStore`. */
export default function globalSetup() {
  Object.assign(process.env, JSON.parse(runScript('templateStores.ts', 'build')));
}

import { runScript } from './runScript.js';

/** Removes the stores of this run. */
export default function globalTeardown() {
  runScript('templateStores.ts', 'remove');
}

import type { SeedPath } from './seedDocument.ts';

/** A path as people write it: `countries[3].iso.alpha2`. */
export function pathText(path: SeedPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

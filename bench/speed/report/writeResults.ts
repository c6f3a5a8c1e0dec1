import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownOf } from './markdown.ts';
import { plotOf } from './plot.ts';
import type { Results } from './results.ts';

/** Writes the results as `speed.json`, `speed.md` and `speed.svg`, and gives the page. */
export async function writeResults(results: Results, folder: string): Promise<string> {
  const page = markdownOf(results);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'speed.json'), `${JSON.stringify(results, plain, 2)}\n`);
  await writeFile(join(folder, 'speed.svg'), await plotOf(results));
  await writeFile(
    join(folder, 'speed.md'),
    page.replace('\n## ', '\n![Requests per second beside the floor](speed.svg)\n\n## '),
  );
  return page;
}

const plain = (_: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value;

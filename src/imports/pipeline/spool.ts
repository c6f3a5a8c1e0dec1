import { rmSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportError } from '../importError.ts';
import { isSystemError } from '../reading/systemError.ts';

/** What one spool may hold in memory, in characters of JSON. */
const MOST_HELD = 8_000_000;

/**
 * Brings values of equal key together without holding them all: once there are too many they wait in 256 files,
 * by the first byte of the key, of which one at a time is read back. So memory grows with 1/256 of what is
 * spooled, and rows may come in any order.
 */
export class Spool<Value> {
  readonly #held: string[][] = Array.from({ length: 256 }, () => []);
  readonly #spilled = new Set<number>();
  #size = 0;
  #folder: string | undefined;
  /** Also when the process ends without closing it: what waits may be gigabytes. */
  readonly #removeAtExit = (): void => {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  };
  /** How much `groups` has given, from 0 to 1. */
  fraction = 0;

  /**
   * `key` is a UUID; `value` is plain data and read back from JSON.
   * @throws ImportError when the disk takes no more
   */
  async add(key: string, value: Value): Promise<void> {
    const line = JSON.stringify([key, value]);
    this.#held[partOf(key)]?.push(line);
    this.#size += line.length;
    if (this.#size <= MOST_HELD) return;
    try {
      await this.#spill();
    } catch (error) {
      throw explainSpilling(error);
    }
  }

  /** The values of each key, the keys in order, the values in the order in which they came; to be called once. */
  async *groups(): AsyncGenerator<[key: string, values: Value[]]> {
    for (const part of this.#held.keys()) {
      const groups = new Map<string, Value[]>();
      for (const line of await this.#linesOf(part)) {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- written by `add`, in this process
        const [key, value] = JSON.parse(line) as [string, Value];
        const group = groups.get(key);
        if (group) group.push(value);
        else groups.set(key, [value]);
      }
      yield* [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
      this.fraction = (part + 1) / this.#held.length;
    }
  }

  /** Removes the files. */
  async close(): Promise<void> {
    if (this.#folder === undefined) return;
    await rm(this.#folder, { recursive: true, force: true });
    process.off('exit', this.#removeAtExit);
  }

  async #linesOf(part: number): Promise<string[]> {
    const held = this.#held[part] ?? [];
    this.#held[part] = [];
    if (this.#folder === undefined || !this.#spilled.has(part)) return held;
    const spilled = await readFile(this.#pathOf(this.#folder, part), 'utf8');
    return spilled.split('\n').slice(0, -1).concat(held);
  }

  async #spill(): Promise<void> {
    if (this.#folder === undefined) {
      this.#folder = await makeFolder();
      process.once('exit', this.#removeAtExit);
    }
    for (const [part, lines] of this.#held.entries()) {
      if (lines.length === 0) continue;
      await appendFile(this.#pathOf(this.#folder, part), `${lines.join('\n')}\n`);
      this.#held[part] = [];
      this.#spilled.add(part);
    }
    this.#size = 0;
  }

  #pathOf(folder: string, part: number): string {
    return join(folder, String(part));
  }
}

const partOf = (key: string): number => Number.parseInt(key.slice(0, 2), 16);

async function makeFolder(): Promise<string> {
  await mkdir(tmpdir(), { recursive: true });
  return mkdtemp(join(tmpdir(), 'communique-import-'));
}

function explainSpilling(error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new ImportError(
    `What is read waits in "${tmpdir()}" until it is written to the record, which fails: ${error.message}. Make room there, or let the environment variable TMPDIR name another folder.`,
  );
}

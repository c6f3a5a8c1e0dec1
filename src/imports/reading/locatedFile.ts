import { createReadStream } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { ImportError } from '../importError.ts';
import { decodeUtf8, encodingFault } from './encodingFault.ts';
import type { InputFile } from './inputFile.ts';
import { explainFileError, type FileLocation, locateBeside } from './locateFiles.ts';
import { splitLines, wholeLines } from './splitLines.ts';
import { toUtf8 } from './toUtf8.ts';
import { uncompress } from './uncompress.ts';

interface ReadingSettings {
  readonly encoding: string;
  /** Where files that belong to it are looked for, the first one first. */
  readonly folders: readonly string[];
  /** One bad byte anywhere in it fails the import. */
  readonly mustBeSound: boolean;
  readonly signal?: AbortSignal;
}

/**
 * A file on disk, or standard input. Its lines come with bytes that are not of its encoding marked, so that only
 * their rows are lost, see `encodingFault`; its whole text, and files that belong to it, must be sound.
 */
export class LocatedFile implements InputFile {
  readonly #location: FileLocation;
  readonly #settings: ReadingSettings;
  #bytesRead = 0;

  constructor(location: FileLocation, settings: ReadingSettings) {
    this.#location = location;
    this.#settings = settings;
  }

  get name(): string {
    return this.#location.name;
  }

  /** How many bytes of it are read, as they lie there. */
  get bytesRead(): number {
    return this.#bytesRead;
  }

  lines(): AsyncGenerator<string> {
    const lines = splitLines(this.#utf8(), this.name);
    return this.#settings.mustBeSound ? this.#sound(lines) : lines;
  }

  async *chunks(): AsyncGenerator<string> {
    let line = 1;
    for await (const piece of wholeLines(this.#utf8(), this.name)) {
      const text = decodeUtf8(piece);
      if (encodingFault(text) !== undefined) {
        text.split('\n').forEach((each, index) => this.#requireSound(each, line + index));
      }
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
      yield text;
    }
  }

  async text(): Promise<string> {
    const chunks: string[] = [];
    for await (const chunk of this.chunks()) chunks.push(chunk);
    return chunks.join('');
  }

  async beside(name: string): Promise<InputFile | undefined> {
    for (const folder of this.#settings.folders) {
      const location = await locateBeside(folder, name);
      if (location) return new LocatedFile(location, { ...this.#settings, mustBeSound: true });
    }
    return undefined;
  }

  async *#sound(lines: AsyncIterable<string>): AsyncGenerator<string> {
    let line = 1;
    for await (const text of lines) {
      this.#requireSound(text, line);
      line += 1;
      yield text;
    }
  }

  #requireSound(text: string, line: number): void {
    const fault = encodingFault(text);
    if (fault !== undefined) throw new ImportError(`${this.name}, line ${line}: ${fault}`);
  }

  #utf8(): AsyncIterable<Buffer> {
    return toUtf8(uncompress(this.#bytes(), this.name), this.#settings.encoding);
  }

  async *#bytes(): AsyncGenerator<Buffer> {
    const { path } = this.#location;
    const { signal } = this.#settings;
    const stream =
      path === undefined ? process.stdin : createReadStream(path, { highWaterMark: 256 * 1024 });
    if (signal) addAbortSignal(signal, stream);
    this.#bytesRead = 0;
    try {
      const chunks: AsyncIterable<Buffer> = stream;
      for await (const chunk of chunks) {
        this.#bytesRead += chunk.length;
        yield chunk;
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw explainFileError(error, path ?? this.name);
    }
  }
}

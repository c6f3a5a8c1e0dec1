// cspell:ignore onattribute oncdata onclosetag onopentagstart ontext
import sax from 'sax';
import { ImportError } from '../../importError.ts';
import { isNothing } from '../isNothing.ts';
import type { VisitElement } from './readVisits.ts';

/** A visit whose end is not read yet. */
interface OpenVisit {
  readonly line: number;
  /** Where it starts in the file, in UTF-16 units. */
  readonly start: number;
  readonly fields: Map<string, string[]>;
  fromId: string;
  /** The element of the visit that is being read, with the text of the elements within it. */
  element?: { readonly name: string; readonly depth: number; text: string } | undefined;
  fault?: string;
}

/**
 * Takes the pieces of a file in order and gives the visits that end in each. Holds no more of the text than one
 * piece and the visit that is open; entities that the file declares are not expanded.
 */
export class VisitParser {
  readonly #fileName: string;
  readonly #parser = sax.parser(true, { position: true });
  /** The text of the file from `#pendingStart` on. */
  #pending = '';
  #pendingStart = 0;
  #depth = 0;
  #root: string | undefined;
  #open: OpenVisit | undefined;
  /** A visit was left unclosed: every end tag from there on is a fault, which was told already. */
  #isUnbalanced = false;
  #finished: VisitElement[] = [];

  constructor(fileName: string) {
    this.#fileName = fileName;
    this.#parser.onopentagstart = ({ name }) => this.#start(localName(name));
    this.#parser.onattribute = ({ name, value }) => this.#attribute(name, value);
    this.#parser.ontext = (text) => this.#text(text);
    this.#parser.oncdata = (text) => this.#text(text);
    this.#parser.onclosetag = (name) => this.#end(localName(name));
    this.#parser.onerror = (error) => {
      this.#parser.resume();
      this.#fault((error.message.split('\n', 1)[0] ?? '').replace(/\.$/, ''));
    };
  }

  /** @throws ImportError where the text is no XML, or the root element another than `visits` */
  write(piece: string): VisitElement[] {
    this.#pending += piece;
    this.#parser.write(piece);
    // The last tag may be the start of a visit that is not read to its end.
    const keptFrom = this.#open?.start ?? Math.max(this.#parser.startTagPosition - 1, 0);
    this.#pending = this.#pending.slice(keptFrom - this.#pendingStart);
    this.#pendingStart = keptFrom;
    return this.#take();
  }

  /** @throws ImportError where there was no element at all */
  close(): VisitElement[] {
    if (this.#root === undefined) this.#refuse('is empty');
    if (this.#open) this.#finish(this.#open, Infinity, 'the file ends before its </visit>');
    this.#parser.close();
    return this.#take();
  }

  #start(name: string): void {
    this.#depth += 1;
    if (this.#root === undefined) {
      this.#root = name;
      if (name !== 'visits') this.#refuse(`has the root element <${name}>, not <visits>`);
    } else if (name === 'visit') {
      const start = this.#parser.startTagPosition - 1;
      if (this.#open) this.#finish(this.#open, start, 'its </visit> is missing');
      this.#open = { line: this.#parser.line + 1, start, fields: new Map(), fromId: '' };
    } else if (this.#open && !this.#open.element) {
      this.#open.element = { name, depth: this.#depth, text: '' };
    }
  }

  #attribute(name: string, value: string): void {
    const element = this.#open?.element;
    const isFrom = element?.name === 'from' && element.depth === this.#depth;
    if (this.#open && isFrom && name === 'id') this.#open.fromId = value.trim();
  }

  #text(text: string): void {
    if (this.#open?.element) this.#open.element.text += text;
  }

  #end(name: string): void {
    const visit = this.#open;
    if (visit?.element?.depth === this.#depth) {
      addField(visit.fields, visit.element.name, visit.element.text);
      visit.element = undefined;
    }
    this.#depth -= 1;
    if (visit && name === 'visit') this.#finish(visit, this.#parser.position);
  }

  #fault(message: string): void {
    if (this.#root === undefined) this.#refuse(`is not XML: ${message}`);
    // Of lists that were put one behind the other, the parser takes only the first for a document.
    if (message.startsWith('Text data outside of root node') && this.#depth > 0) return;
    if (this.#open) {
      this.#open.fault ??= message;
    } else if (!this.#isUnbalanced) {
      this.#isUnbalanced = true;
      const line = this.#parser.line + 1;
      this.#finished.push({ line, raw: '', fields: new Map(), fromId: '', fault: message });
    }
  }

  #finish(visit: OpenVisit, end: number, lack?: string): void {
    this.#open = undefined;
    this.#isUnbalanced ||= lack !== undefined;
    const fault = lack ?? visit.fault;
    this.#finished.push({
      line: visit.line,
      raw: this.#pending.slice(visit.start - this.#pendingStart, end - this.#pendingStart),
      fields: visit.fields,
      fromId: visit.fromId,
      ...(fault !== undefined && { fault }),
    });
  }

  #take(): VisitElement[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  #refuse(reason: string): never {
    throw new ImportError(
      `${this.#fileName} ${reason}. state-visits reads the XML of history.state.gov: <visits><visit>…</visit></visits>.`,
    );
  }
}

/** The name without the prefix of its namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function addField(fields: Map<string, string[]>, name: string, text: string): void {
  const value = text.replace(/\s+/g, ' ').trim();
  if (isNothing(value)) return;
  const values = fields.get(name);
  if (values) values.push(value);
  else fields.set(name, [value]);
}

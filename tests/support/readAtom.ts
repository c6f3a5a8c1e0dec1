import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

const rules = readFileSync(fileURLToPath(new URL('atom.rng', import.meta.url)), 'utf8');
// eslint-disable-next-line @typescript-eslint/no-deprecated -- RFC 4287 specifies Atom in RELAX NG; XSD cannot say that elements come in any order
const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(rules));
const namespaces = { atom: 'http://www.w3.org/2005/Atom' };

/** A feed as libxml2 reads it. */
export interface AtomFeed {
  /** The texts of all nodes that an XPath finds; names have the prefix `atom`. */
  texts(xpath: string): string[];
}

/** Reads a feed; fails where it is not well-formed, or breaks the rules of RFC 4287. */
export function readAtom(text: string): AtomFeed {
  const document = XmlDocument.fromString(text);
  validator.validate(document);
  return { texts: (xpath) => document.find(xpath, namespaces).map(({ content }) => content) };
}

import { createHash } from 'node:crypto';

const mostNamed = 500;
const mostRemembered = 2_000;

/**
 * Names the statements that are worth preparing. A text gets its name when it is seen a second time, and at most
 * 500 texts get one: a name holds memory in every connection of the server until that connection ends.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seenOnce = new Set<string>();

  /** The name to prepare this text under, the same one every time; undefined: send it without a name. */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || this.#names.size >= mostNamed) return name;
    if (!this.#seenOnce.delete(text)) {
      this.#remember(text);
      return undefined;
    }
    const given = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    this.#names.set(text, given);
    return given;
  }

  #remember(text: string): void {
    this.#seenOnce.add(text);
    if (this.#seenOnce.size <= mostRemembered) return;
    const [oldest] = this.#seenOnce;
    if (oldest !== undefined) this.#seenOnce.delete(oldest);
  }
}

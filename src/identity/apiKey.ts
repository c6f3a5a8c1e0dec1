import { randomBytes, randomUUID } from 'node:crypto';

/** An API key in its two parts: which key it is, and what proves that its bearer has it. */
export interface ApiKey {
  /** A UUID. It is no secret: lists and histories show it. */
  readonly id: string;
  /** 32 random bytes in base64url. Nothing that the program keeps or prints later tells it. */
  readonly secret: string;
}

/** A key that was never there before and that nobody can guess. */
export function newApiKey(): ApiKey {
  return { id: randomUUID(), secret: randomBytes(32).toString('base64url') };
}

/** The one text of a key, as its bearer sends it: `cmq_<id without hyphens>_<secret>`. */
export function apiKeyText({ id, secret }: ApiKey): string {
  return `cmq_${id.replaceAll('-', '')}_${secret}`;
}

/** Reads the text of a key; undefined where it has not the form of one. */
export function readApiKey(text: string): ApiKey | undefined {
  const [, digits, secret] = keyForm.exec(text) ?? [];
  if (digits === undefined || secret === undefined) return undefined;
  return { id: digits.replace(uuidParts, '$1-$2-$3-$4-$5'), secret };
}

/** Reads the id of a key, with hyphens or without; undefined where it is none. */
export function readKeyId(text: string): string | undefined {
  const digits = text.toLowerCase().replaceAll('-', '');
  return idForm.test(digits) ? digits.replace(uuidParts, '$1-$2-$3-$4-$5') : undefined;
}

const keyForm = /^cmq_([0-9a-f]{32})_([\w-]{43})$/;
const idForm = /^[0-9a-f]{32}$/;
const uuidParts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

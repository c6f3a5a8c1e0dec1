import type { Config } from '../config.ts';
import { createKey, type KeyRequest } from '../identity/createKey.ts';
import { listKeys } from '../identity/listKeys.ts';
import { revokeKey } from '../identity/revokeKey.ts';
import { describeKeys, describeNewKey } from './describeKeys.ts';
import { withStore } from './withStore.ts';

/** Makes a key; nothing but it, or the JSON with it, goes to standard output, so that a shell can catch it. */
export async function runKeyCreate(
  request: KeyRequest,
  json: boolean,
  config: Config,
): Promise<void> {
  const created = await withStore(config, (store) => createKey(store, request));
  const { text, record } = created;
  process.stdout.write(json ? `${JSON.stringify({ key: text, ...record })}\n` : `${text}\n`);
  process.stderr.write(describeNewKey(created));
}

/** Prints all keys; that there are none is said on standard error. */
export async function runKeyList(json: boolean, config: Config): Promise<void> {
  const keys = await withStore(config, listKeys);
  if (json) process.stdout.write(`${JSON.stringify(keys)}\n`);
  else if (keys.length > 0) process.stdout.write(describeKeys(keys));
  else process.stderr.write('There are no keys. To make one: communique key create --help\n');
}

/** Revokes a key, and says which it was. */
export async function runKeyRevoke(id: string, config: Config): Promise<void> {
  const { name, revokedAt } = await withStore(config, (store) => revokeKey(store, id));
  process.stdout.write(
    `The key "${name}" is revoked since ${String(revokedAt)}. Requests that come with it are refused.\n`,
  );
}

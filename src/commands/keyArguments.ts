import { InvalidArgumentError } from 'commander';
import type { Role } from '../generated/database.ts';
import { readKeyId } from '../identity/apiKey.ts';
import { roles } from '../identity/hasRole.ts';
import { nearest } from '../domain/nearest.ts';

/** Takes a name that a history can print on one line. */
export function parseKeyName(value: string): string {
  const name = value.trim().normalize('NFC');
  if (name !== '' && name.length <= longestName && !unprintable.test(name)) return name;
  throw new InvalidArgumentError(
    `Give 1 to ${longestName} characters on one line that say who or what uses the key, such as "press desk".`,
  );
}

const longestName = 100;
const unprintable = /\p{C}/u;

/** Takes the name of a role, in either case. */
export function parseRole(value: string): Role {
  const role = roles.find((one) => one === value.toUpperCase());
  if (role !== undefined) return role;
  const names = roles.map((one) => one.toLowerCase());
  throw new InvalidArgumentError(
    `There is no such role.${nearest(value, names)} Roles: ${names.join(', ')}.`,
  );
}

/** Takes the id of a key as `key list` prints it, or as it stands in the key. */
export function parseKeyId(value: string): string {
  const id = readKeyId(value);
  if (id !== undefined) return id;
  throw new InvalidArgumentError(
    'Give the id of a key: 32 hexadecimal digits, with hyphens or without. `communique key list` prints the ids.',
  );
}

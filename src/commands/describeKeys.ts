import type { CreatedKey } from '../identity/createKey.ts';
import type { KeyRecord } from '../identity/keyRecord.ts';

/** What a person should know who has made a key. The key itself is not in it. */
export function describeNewKey({ record: { id, name, role, expiresAt } }: CreatedKey): string {
  const end = expiresAt === null ? 'It does not expire.' : `It expires on ${timeText(expiresAt)}.`;
  return [
    `Made the key "${name}" with the role ${role}. ${end}`,
    'It is shown this once and cannot be had again: keep it where secrets are kept.',
    'Send it with each request: Authorization: Bearer <key>',
    `Take it back: communique key revoke ${id}`,
    '',
  ].join('\n');
}

/** A table of keys, one a line. */
export function describeKeys(keys: readonly KeyRecord[]): string {
  const table = [
    ['id', 'name', 'role', 'state', 'created', 'expires', 'last used'],
    ...keys.map(({ id, name, role, state, createdAt, expiresAt, lastUsedAt }) => [
      ...[id, name, role.toLowerCase(), state.toLowerCase(), timeText(createdAt)],
      ...[expiresAt === null ? 'never' : timeText(expiresAt)],
      ...[lastUsedAt === null ? 'never' : timeText(lastUsedAt)],
    ]),
  ];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return table
    .map((row) => row.map((cell, at) => cell.padEnd(widths?.[at] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** `2026-11-24 13:45 UTC`. */
function timeText(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}

const fields = {
  S: 'ERROR',
  V: 'ERROR',
  C: '57014',
  M: 'canceling statement due to statement timeout',
};

/** What PostgreSQL says of a statement that took longer than it may, in bytes of the wire protocol. */
export function stoppedMessage(): Uint8Array {
  const texts = Object.entries(fields).map(([name, text]) => `${name}${text}\0`);
  const body = Buffer.from(`${texts.join('')}\0`);
  const head = Buffer.from('E....');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whose budget a request from an address draws on: that of the address, and of IPv6 that of its /64, which is the
 * least that one subscriber has. An IPv4 address counts as the same however it is written.
 */
export function addressClient(address: string): string {
  if (isIPv4(address)) return `address ${address}`;
  if (!ipaddr.IPv6.isValid(address)) return 'address unknown';
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return `address ${parsed.toIPv4Address().toString()}`;
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `address ${network.join(':')}::/64`;
}

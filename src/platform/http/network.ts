import { SocketAddress, isIP } from 'node:net'

/**
 * Whom an address stands for when attempts are counted: an IPv4 address for itself, an IPv6 address for its /64, because
 * whoever has one has 2^64 of them. What is no address stands for itself, cut short.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[|\]$|%.*$/g, '').trim()
  if (isIP(bare) !== 6) return bare.slice(0, 64)
  const { address: plain } = new SocketAddress({ address: bare, family: 'ipv6' })
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)
  return mapped?.[1] ?? `${groupsOf(plain).slice(0, 4).join(':')}::/64`
}

/** All eight groups of an address in its short form. */
function groupsOf(address: string): readonly string[] {
  const [head = [], tail] = address.split('::').map(half => half.split(':').filter(Boolean))
  if (tail === undefined) return head
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail]
}

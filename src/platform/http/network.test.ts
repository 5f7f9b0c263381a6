import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['[2001:db8::1]', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['nonsense', 'nonsense'],
  ['', ''],
])('attempts from %s count for %s', (address, network) => expect(networkOf(address)).toBe(network))

test('whoever has a /64 of addresses is still one, and the neighbour another', () => {
  const own = Array.from({ length: 100 }, (_, host) => networkOf(`2001:db8:1:2::${host.toString(16)}`))
  expect(new Set(own).size).toBe(1)
  expect(networkOf('2001:db8:1:3::1')).not.toBe(own[0])
})

import { addressClient } from '../../../src/guard/budgets/addressClient.ts';

describe('the client of an address', () => {
  it('is the address itself in IPv4, however it is written', () => {
    expect(['192.0.2.7', '::ffff:192.0.2.7', '::ffff:c000:207'].map(addressClient)).toEqual(
      Array(3).fill('address 192.0.2.7'),
    );
  });

  it('is the /64 in IPv6', () => {
    expect(['2001:db8:0:7::1', '2001:DB8::7:ffff:0:0:1'].map(addressClient)).toEqual(
      Array(2).fill('address 2001:db8:0:7::/64'),
    );
  });

  it('is another one in the next /64', () => {
    expect(addressClient('2001:db8:0:8::1')).toBe('address 2001:db8:0:8::/64');
  });

  it('is one for all that is no address', () => {
    expect(['', 'unix', '<script>'].map(addressClient)).toEqual(Array(3).fill('address unknown'));
  });
});

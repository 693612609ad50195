import { authority, mustBeAllowed } from './host.js';

const allowed = (host: string, hasTls: boolean) => () => mustBeAllowed(host, hasTls);
const refusal = (text: string) =>
  expect.objectContaining({ code: 'bad_host', message: expect.stringContaining(text) });

test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('%s needs no TLS', (host) => {
  expect(allowed(host, false)).not.toThrow();
});

test.each(['192.0.2.1', 'registry.example', '2001:db8::1', '::ffff:192.0.2.1'])(
  '%s is refused without TLS, and not with it',
  (host) => {
    expect(allowed(host, false)).toThrow(
      refusal(`The host ${host} is reachable from other machines, which needs TLS`),
    );
    expect(allowed(host, true)).not.toThrow();
  },
);

test.each(['0.0.0.0', '::'])('%s is refused, because clients cannot be told of it', (host) => {
  expect(allowed(host, true)).toThrow(refusal('give the one address or name that clients use'));
});

test('an IPv6 address stands in brackets', () => {
  expect(authority('::1', 2113)).toBe('[::1]:2113');
  expect(authority('127.0.0.1', 2113)).toBe('127.0.0.1:2113');
});

import { jest } from '@jest/globals';
import { parseAddress } from './address.js';
import { openEventLog } from './open-event-log.js';

const known = (url: string) => parseAddress(url).connectionString;

it.each([
  ['esdb://127.0.0.1:2113?tls=false', 'esdb://127.0.0.1:2113?tls=false'],
  ['esdb://log.example', 'esdb://log.example:2113'],
  ['esdb+discover://cluster.example:2113', 'esdb+discover://cluster.example:2113'],
  ['kurrentdb://127.0.0.1:2113/?tls=false', 'esdb://127.0.0.1:2113?tls=false'],
  ['kurrentdb+discover://cluster.example', 'esdb+discover://cluster.example:2113'],
  ['esdb://ops:changeit@a:1,b:2/?TLS=True', 'esdb://ops:changeit@a:1,b:2?tls=true'],
  ['esdb://a?tls=false&tlsVerifyCert=false', 'esdb://a:2113?tls=false'],
  ['esdb://a?node-preference=follower', 'esdb://a:2113?nodePreference=follower'],
])('takes %s', (given, expected) => {
  expect(known(given)).toBe(expected);
});

it('asks every host of a cluster, of which the client would ask only the first', () => {
  expect(known('esdb+discover://a:1,b:2,c:3')).toBe('esdb://a:1,b:2,c:3');
});

it('keeps a password whole that the client would cut at its colon', () => {
  expect(known('esdb://ops:one:two@a')).toBe('esdb://ops:one%3Atwo@a:2113');
  expect(known('esdb://ops:p%40ss%3Aword@a')).toBe('esdb://ops:p%40ss%3Aword@a:2113');
});

describe('a wrong address is refused with what would be right, and never with the password', () => {
  const silent = [jest.spyOn(console, 'warn'), jest.spyOn(console, 'error'), jest.spyOn(console, 'log')];
  afterAll(() => silent.forEach((spy) => spy.mockRestore()));

  it.each([
    ['', 'esdb://'],
    ['127.0.0.1:2113', 'esdb://'],
    ['http://ops:hidden@a:2113', 'it begins with none of esdb://, esdb+discover://, kurrentdb://'],
    ['esdb://', 'a host is empty'],
    ['esdb://ops:hidden@', 'a host is empty'],
    ['esdb://ops:hidden', 'the port of ops is not a number'],
    ['esdb://ops:hidden?tls=false', 'the port of ops is not a number'],
    ['esdb://hidden@a', 'a user and a password are needed'],
    ['esdb://ops:hidden%zz@a', 'write it as %25'],
    ['esdb://ops:hidden@a:99999', 'the port of a'],
    ['esdb://ops:hidden@a:1:2', 'more than one colon'],
    ['esdb://ops:hidden@[::1]:2113', 'names or IPv4 addresses'],
    ['esdb://ops:hidden@a:2113/path', 'the port of a'],
    ['esdb://ops:hidden@a/path', 'a path has no place there'],
    ['esdb://ops:hidden@a?tls=yes', 'the option tls is yes, but must be true or false'],
    ['esdb://ops:hidden@a?gossipTimeout=soon', 'must be a whole number'],
    ['esdb://ops:hidden@a?nodePreference=nearest', 'must be leader or follower'],
    ['esdb://ops:hidden@a?tlsCAFile=no-such.crt', 'must be a file that exists'],
    ['esdb://ops:hidden@a?tlsVerifyCert=false', 'name the authority with tlsCAFile'],
    ['esdb://ops:hidden@a?secure=true', 'the option secure is not known; known are tls, tlsCAFile'],
  ])('%s', (url, why) => {
    let message = '';
    try {
      openEventLog(url);
    } catch (error) {
      expect(error).toMatchObject({ name: 'BadLogAddress' });
      message = (error as Error).message;
    }
    expect(message).toContain(why);
    expect(JSON.stringify([message, ...silent.flatMap((spy) => spy.mock.calls)])).not.toContain('hidden');
  });
});

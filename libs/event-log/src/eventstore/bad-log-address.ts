/** The configured address of the event log cannot be used. The message says why, and never holds the password. */
export class BadLogAddress extends Error {
  constructor(why: string) {
    super(
      `the address of the event log is wrong: ${why}. It looks like esdb://host:2113?tls=false, ` +
        'esdb://user:password@host:2113?tlsCAFile=ca.crt or esdb+discover://user:password@host1:2113,host2:2113',
    );
    this.name = 'BadLogAddress';
  }
}

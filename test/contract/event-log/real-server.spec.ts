import { describeEventLogContract } from './describe-event-log-contract.js';

const url = process.env['TIRU_TEST_EVENTSTORE_URL'];

if (url)
  describeEventLogContract('TIRU_TEST_EVENTSTORE_URL', async () => ({ url, close: async () => undefined }));
else
  it.skip('the contract of the event log, by a real server (skipped: TIRU_TEST_EVENTSTORE_URL is not set)', () =>
    undefined);

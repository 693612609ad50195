import { describeEventLogContract } from '../contract/event-log/describe-event-log-contract.js';
import { describeReadStoreContract } from '../contract/read-store/contract.js';
import { ownDatabase } from '../contract/read-store/own-database.js';
import { withImages } from './engine.js';
import { images, startEventStore, startPostgres, STARTUP_MS } from './servers.js';
import { describeWholeLine } from './whole-line.js';

const logs = [
  { image: images.eventStore, product: 'EVENTSTORE' },
  { image: images.kurrentDb, product: 'KURRENTDB' },
] as const;

for (const { image, product } of logs) {
  const title = `${image} in a container`;
  await withImages(`the contract of the event log, by ${title}`, [image], () =>
    describeEventLogContract(title, async () => {
      const { url, stop } = await startEventStore(image, product);
      return { url, close: stop };
    }),
  );
}

await withImages(`read store contract: ${images.postgres} in a container`, [images.postgres], () =>
  describeReadStoreContract(`${images.postgres} in a container`, async () => {
    const { url, stop } = await startPostgres(images.postgres);
    return { url: (await ownDatabase(url)).url, close: stop };
  }),
);

for (const { image, product } of logs) {
  const title = `${image} and ${images.postgres} in containers`;
  await withImages(`whole line: ${title}`, [image, images.postgres], () =>
    describeWholeLine(
      title,
      async () => {
        const [log, store] = await Promise.all([
          startEventStore(image, product),
          startPostgres(images.postgres),
        ]);
        return {
          eventStoreUrl: log.url,
          databaseUrl: store.url,
          close: async () => void (await Promise.allSettled([log.stop(), store.stop()])),
        };
      },
      2 * STARTUP_MS,
    ),
  );
}

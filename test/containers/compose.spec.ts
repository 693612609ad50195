import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { jest } from '@jest/globals';
import { nodeFlagsOf } from '../../apps/cli/src/start/node-flags.js';
import { composeFiles, dockerFolder, readCompose, root, substituted } from './compose-file.js';
import { namesRead } from './environment-names.js';
import { images } from './servers.js';

/** One-shot services end by themselves; the others stay. */
const isOneShot = ({ restart }: { restart?: string }) => restart === 'no';

describe.each(composeFiles)('docker/%s', (name) => {
  const file = readCompose(name);
  const services = Object.entries(file.services);

  it.each(services)('%s is a fixed image or is built from files that are here', (_, { image, build }) => {
    if (build) expect(existsSync(join(dockerFolder, build.context, build.dockerfile))).toBe(true);
    else expect(image).toMatch(/:\d+(\.\d+)*$/);
  });

  it.each(services.filter(([, service]) => !isOneShot(service)))(
    '%s starts again, says whether it is well, and keeps its log small',
    (_, { restart, healthcheck, logging }) => {
      expect(restart).toBe('unless-stopped');
      expect(healthcheck).toMatchObject({
        test: expect.arrayContaining([expect.stringMatching(/^CMD/)]),
        interval: expect.stringMatching(/^\d+s$/),
        timeout: expect.stringMatching(/^\d+s$/),
        retries: expect.any(Number),
      });
      expect(logging).toMatchObject({ options: { 'max-size': expect.any(String) } });
    },
  );

  it('lets others wait for what ends by itself, and for the health of what stays', () => {
    const waits = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
    for (const [waitedFor, { condition }] of waits) {
      const service = file.services[waitedFor];
      expect(service).toBeDefined();
      expect(condition).toBe(isOneShot(service ?? {}) ? 'service_completed_successfully' : 'service_healthy');
    }
    const oneShots = services.filter(([, service]) => isOneShot(service)).map(([service]) => service);
    expect(waits.map(([waitedFor]) => waitedFor)).toEqual(expect.arrayContaining(oneShots));
  });

  it('publishes ports of this machine only, and each once', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    const published = ports.map((port) => port.split(':')[1]);
    expect(new Set(published).size).toBe(published.length);
  });

  it('mounts volumes that it declares, all of them, and files that are here', () => {
    const sources = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const files = sources.filter((source) => /^[./]/.test(source));
    expect(files.filter((source) => !existsSync(join(dockerFolder, source)))).toEqual([]);
    const named = new Set(sources.filter((source) => !files.includes(source)));
    expect([...named].sort()).toEqual(Object.keys(file.volumes).sort());
  });

  it('sets variables that the code reads', () => {
    const set = services.flatMap(([, { environment = {} }]) => Object.keys(environment));
    const ours = set.filter((variable) => variable.startsWith('TIRU_'));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((variable) => !namesRead().has(variable))).toEqual([]);
  });

  it('asks for every variable that has no default, rather than go on without', () => {
    const asked = [...file.text.matchAll(/\$\{(\w+)([^}]*)\}/g)];
    expect(asked.filter(([, , rest]) => !/^:[?-]./.test(rest ?? '')).map(([text]) => text)).toEqual([]);
  });

  it('names services in its addresses, in a form that the client understands', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiru-compose-'));
    const authority = join(folder, 'ca.crt');
    writeFileSync(authority, 'synthetic');
    // The client passes over a setting it does not know, with a warning nobody reads.
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    try {
      const addresses = services.flatMap(([, { environment = {} }]) =>
        Object.values(environment).filter((value) => /^(esdb|postgres):/.test(String(value))),
      );
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses.map((value) => substituted(String(value), 'synthetic'))) {
        const [, hosts = ''] = /:\/\/(?:[^@/]*@)?([^/?]+)/.exec(address) ?? [];
        const named = hosts.split(',').map((host) => host.split(':')[0]);
        expect(Object.keys(file.services)).toEqual(expect.arrayContaining(named));
        if (address.startsWith('esdb:'))
          EventStoreDBClient.connectionString(address.replace('/trust/ca.crt', authority));
      }
      expect(warned).not.toHaveBeenCalled();
    } finally {
      warned.mockRestore();
      rmSync(folder, { recursive: true });
    }
  });

  it.each(services)(
    '%s runs a program of ours that is here, if it runs one of ours',
    (_, { command = [] }) => {
      const script = command.find((part) => /^(dist|docker)\/.*\.m?js$/.test(part));
      const source = script?.replace(/^dist\//, '').replace(/(?<!m)js$/, 'ts');
      if (command[0] === 'node') expect(existsSync(join(root, source ?? 'missing'))).toBe(true);
    },
  );

  it('starts its roles with what `tiru start` starts them with', () => {
    const roleOf = (command: readonly string[]) =>
      /apps\/(\w+)\/src\/main\.js/.exec(command.join(' '))?.[1] ?? '';
    for (const [, { command = [] }] of services)
      expect(command).toEqual(expect.arrayContaining([...nodeFlagsOf(roleOf(command))]));
    expect(services.some(([, { command = [] }]) => roleOf(command) === 'projector')).toBe(true);
  });

  it('uses the images that the container tests run', () => {
    const used = services.map(([, { image }]) => image ?? '');
    for (const image of [images.eventStore, images.postgres]) expect(used).toContain(image);
  });
});

describe('the cluster', () => {
  const { services, text } = readCompose('compose.cluster.yaml');
  const nodes = Object.entries(services).filter(([, { image }]) => image === images.eventStore);
  const addressOf = (networks: unknown) => (networks as { tiru: { ipv4_address: string } }).tiru.ipv4_address;

  it('has three nodes, each of which seeks the two others', () => {
    expect(nodes).toHaveLength(3);
    for (const [node, { networks, environment }] of nodes) {
      const others = nodes.filter(([other]) => other !== node);
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: nodes.length,
        EVENTSTORE_REPLICATION_IP: addressOf(networks),
        EVENTSTORE_ADVERTISE_HOST_TO_CLIENT_AS: node,
        EVENTSTORE_GOSSIP_SEED: others.map(([, other]) => `${addressOf(other.networks)}:2113`).join(','),
      });
    }
  });

  it('makes a certificate for each node and address, which no other node sees', () => {
    const asked = String(services['certificates']?.environment?.['NODES']);
    expect(asked).toBe(nodes.map(([node, { networks }]) => `${node}=${addressOf(networks)}`).join(' '));
    const mounts = (service?: { volumes?: readonly string[] }) => service?.volumes ?? [];
    for (const [node, service] of nodes) {
      const own = mounts(service)
        .find((mount) => mount.includes(':/certificate:'))
        ?.split(':')[0];
      expect(mounts(services['certificates'])).toContain(`${own}:/certificates/${node}`);
      expect(
        nodes.filter(([, other]) => mounts(other).some((mount) => mount.startsWith(`${own}:`))),
      ).toHaveLength(1);
    }
  });

  it("keeps the authority's key from everything but the service that makes certificates", () => {
    const see = Object.entries(services).filter(([, { volumes = [] }]) =>
      volumes.some((mount) => mount.startsWith('authority:')),
    );
    expect(see.map(([service]) => service)).toEqual(['certificates']);
  });

  it('lets nobody in without TLS and a user', () => {
    expect(text).not.toMatch(/INSECURE|tls=false|tlsVerifyCert/);
    const users = Object.values(services).map(
      ({ environment }) =>
        /^esdb:\/\/([\w-]+):/.exec(String(environment?.['TIRU_EVENTSTORE_URL'] ?? ''))?.[1],
    );
    expect(users.filter(Boolean).sort()).toEqual([
      'tiru-api',
      'tiru-api',
      'tiru-projector',
      'tiru-projector',
    ]);
  });

  it('makes users of the names that the roles sign in with', () => {
    const script = readFileSync(join(dockerFolder, 'users/create-users.mjs'), 'utf8');
    for (const user of ['tiru-api', 'tiru-projector']) expect(script).toContain(`name: '${user}'`);
  });
});

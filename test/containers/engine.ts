import { getContainerRuntimeClient, ImageName, type ContainerRuntimeClient } from 'testcontainers';

/** Set to 1 where containers are expected: what would be skipped then fails. */
const required = process.env['REQUIRE_DOCKER'] === '1';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// The presence of a `docker` command says nothing: only an engine that answers can run a container.
const engine = await getContainerRuntimeClient().then(
  (client) => ({ client, reason: undefined }),
  (error: unknown) => ({ client: undefined, reason: `no Docker engine answers: ${reasonOf(error)}` }),
);

/**
 * Declares the tests of `declare` where `images` can be run. Elsewhere declares one test of that name which is skipped
 * with the reason in its name, or fails with it when REQUIRE_DOCKER is 1.
 */
export async function withImages(
  name: string,
  images: readonly string[],
  declare: () => void,
): Promise<void> {
  const reason = engine.client ? await missing(engine.client, images) : engine.reason;
  if (reason === undefined) {
    declare();
  } else if (required) {
    it(name, () => {
      throw new Error(`REQUIRE_DOCKER is 1, but ${reason}`);
    });
  } else {
    it.skip(`${name} (skipped: ${reason})`, () => undefined);
  }
}

/** Why one of the images cannot be run; undefined when all are there, pulled now where they were not. */
async function missing(
  { image: store }: ContainerRuntimeClient,
  images: readonly string[],
): Promise<string | undefined> {
  for (const image of images) {
    try {
      await store.pull(ImageName.fromString(image), { force: false, platform: undefined });
    } catch (error) {
      return `the image ${image} cannot be pulled: ${reasonOf(error)}`;
    }
  }
  return undefined;
}

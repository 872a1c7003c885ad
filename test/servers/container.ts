import type { TestServer, Running } from './catalogue.ts'

/** Starts a server from its image where Docker runs; null where it does not, or where there is no image. */
export async function startContainer({ image, variable }: TestServer): Promise<Running | null> {
  if (!image) return null
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers')
  try {
    await getContainerRuntimeClient()
  } catch {
    return null
  }
  const container = await new GenericContainer(image.name)
    .withExposedPorts(image.port)
    .withEnvironment({ POSTGRES_PASSWORD: 'test' })
    .start()
  return {
    env: { [variable]: image.url(`${container.getHost()}:${container.getMappedPort(image.port)}`) },
    what: `container ${image.name}`,
    process: { [Symbol.asyncDispose]: async () => void (await container.stop()) },
  }
}

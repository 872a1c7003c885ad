/** How long an orderly end may take before the process gives up, in milliseconds. */
const GRACE = 10_000

/**
 * Runs a process: opens what it is made of, waits for SIGINT or SIGTERM, and closes it again. A failure to open is
 * told in one line, without a stack, and ends with exit code 1; so does a second signal. A signal while it opens ends
 * it at once: every store survives that.
 *
 * @param ready what to print when everything is open, and a signal would close it.
 */
export async function runProcess<Opened extends AsyncDisposable>(
  open: () => Promise<Opened>,
  ready: (opened: Opened) => string,
): Promise<void> {
  let opened: Opened
  try {
    opened = await open()
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`)
    process.exit(1)
  }
  let ending = false
  const end = () => {
    if (ending) process.exit(1)
    ending = true
    setTimeout(() => {
      process.stderr.write(`Not everything closed within ${GRACE / 1000} s.\n`)
      process.exit(1)
    }, GRACE).unref()
    opened[Symbol.asyncDispose]().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${describe(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  process.stdout.write(`${ready(opened)}\n`)
}

/** What went wrong in one line that a person can act on. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const reason = systemReason(error)
  if (reason) return reason
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0])
  // A failed query's message is the whole statement; what the server said about it is behind it.
  return error.message.length > 500 && error.cause instanceof Error ? describe(error.cause) : error.message
}

interface SystemError extends NodeJS.ErrnoException {
  readonly address?: string
  readonly port?: number
}

/** What the operating system said, wherever it stands behind the error: libraries wrap it. */
function systemReason(error: Error): string | undefined {
  const { code, address, port, path } = error as SystemError
  const place = address && port ? `${address}:${port}` : (path ?? port ?? 'its address')
  if (code === 'EADDRINUSE') return `The port ${place} is in use. Stop the other program, or choose another port.`
  if (code === 'EACCES') return `There is no permission to use ${place}.`
  if (code === 'ECONNREFUSED') return `Nothing answers at ${place}. Is the server running?`
  const behind = error instanceof AggregateError ? error.errors[0] : error.cause
  return behind instanceof Error ? systemReason(behind) : undefined
}

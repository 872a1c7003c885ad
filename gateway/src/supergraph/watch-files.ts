import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Log } from '@care/service/log'

/** Milliseconds for which a file must lie still before it counts as written: editors and copies write in pieces. */
const STILL = 80

/**
 * Milliseconds between looks that nothing prompted. Network and container file systems tell of no change, and a folder
 * that was replaced as a whole tells of none any more.
 */
const LOOK = 400

export interface WatchOptions {
  onChange(): void
  readonly log: Log
}

/**
 * Tells when one of the files has another content than before, once all of them lie still. A file that is replaced by
 * another, or by a link to another, is a change as well; one that is absent or empty is waited for.
 */
export async function watchFiles(paths: readonly string[], { onChange, log }: WatchOptions): Promise<Disposable> {
  let told = await lookAt(paths)
  let seen = told
  let missing: string | undefined
  let isLooking = false
  let isDisposed = false
  let soon: NodeJS.Timeout | undefined

  const look = async () => {
    if (isLooking || isDisposed) return
    isLooking = true
    const now = await lookAt(paths)
    isLooking = false
    if (isDisposed) return
    const isStill = now.text === seen.text
    seen = now
    if (!isStill) return lookSoon()
    if (now.missing !== missing) {
      missing = now.missing
      if (missing !== undefined) log.warn({ file: missing }, 'a watched file is gone; what it said last goes on')
    }
    if (missing !== undefined || now.text === told.text) return
    told = now
    onChange()
  }
  const lookSoon = () => {
    clearTimeout(soon)
    soon = setTimeout(() => void look(), STILL).unref()
  }

  // The folders, since a file that is replaced by renaming takes its own watcher with it.
  const watchers = [...new Set(paths.map((path) => dirname(path)))].flatMap((folder) => watchFolder(folder, lookSoon))
  const regularly = setInterval(() => void look(), LOOK).unref()
  return {
    [Symbol.dispose]() {
      isDisposed = true
      clearTimeout(soon)
      clearInterval(regularly)
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** None where the system has no watcher to give: the regular look finds the change then. */
function watchFolder(folder: string, onEvent: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent)
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}

interface Look {
  /** Another text for other contents. */
  readonly text: string
  /** A file that is absent or empty. */
  readonly missing: string | undefined
}

async function lookAt(paths: readonly string[]): Promise<Look> {
  const signatures = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path, { bigint: true }).catch(() => null)
      return found && found.size > 0n
        ? `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}`
        : null
    }),
  )
  const missing = paths.find((_, index) => signatures[index] === null)
  return { text: signatures.join('\n'), missing }
}

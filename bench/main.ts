// pnpm bench [soak|profile|streams|streams-soak] [options]: see USAGE in options.ts, STREAMS_USAGE in streams/options.ts.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compare } from './compare.ts'
import { type Options, USAGE, readOptions } from './options.ts'
import { profile } from './profile.ts'
import { report } from './report/report.ts'
import { soak } from './soak.ts'
import { compareStreams } from './streams/compare.ts'
import { STREAMS_USAGE, type StreamsOptions, readStreamsOptions } from './streams/options.ts'
import { reportStreams } from './streams/report.ts'
import { soakStreams } from './streams/soak.ts'

if (process.argv.includes('--help')) {
  console.log(`${USAGE}\n\n${STREAMS_USAGE}`)
} else if (process.platform !== 'linux') {
  console.error('The bench reads the processor time of other processes from /proc, and so needs Linux.')
  process.exitCode = 1
} else {
  const args = process.argv.slice(2)
  if (args.some((it) => it.startsWith('streams'))) await runStreams(understood(readStreamsOptions, args, STREAMS_USAGE))
  else await run(understood(readOptions, args, USAGE))
}

function understood<Result>(read: (args: readonly string[]) => Result, args: readonly string[], usage: string): Result {
  try {
    return read(args)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(1)
  }
}

async function run(it: Options): Promise<void> {
  if (it.mode === 'soak') return soak(it, console.log)
  if (it.mode === 'profile') return profile(it, console.log)
  publish(report(await compare(it, console.error), it), it.output)
}

async function runStreams(it: StreamsOptions): Promise<void> {
  if (it.mode === 'streams-soak') return soakStreams(it, console.log)
  publish(reportStreams(await compareStreams(it, console.error), it), it.output)
}

function publish(text: string, output: string | null): void {
  console.log(`\n${text}`)
  if (output === null) return
  const path = fileURLToPath(new URL(output, import.meta.url))
  writeFileSync(path, text)
  console.log(`Written to ${path}`)
}

// pnpm bench [soak|profile] [options]: see USAGE in options.ts.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compare } from './compare.ts'
import { type Options, USAGE, readOptions } from './options.ts'
import { profile } from './profile.ts'
import { report } from './report/report.ts'
import { soak } from './soak.ts'

if (process.argv.includes('--help')) {
  console.log(USAGE)
} else if (process.platform !== 'linux') {
  console.error('The bench reads the processor time of other processes from /proc, and so needs Linux.')
  process.exitCode = 1
} else {
  await run(options())
}

function options(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exit(1)
  }
}

async function run(it: Options): Promise<void> {
  if (it.mode === 'soak') return soak(it, console.log)
  if (it.mode === 'profile') return profile(it, console.log)
  const text = report(await compare(it, console.error), it)
  console.log(`\n${text}`)
  if (it.output === null) return
  const path = fileURLToPath(new URL(it.output, import.meta.url))
  writeFileSync(path, text)
  console.log(`Written to ${path}`)
}

import { runProcess } from '@care/service/process'
import { readStartConfig } from './config.ts'
import { greeting } from './greeting.ts'
import { openGraph } from './open-graph.ts'
import { createProgress } from './progress.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

await runProcess(async () => openGraph(readStartConfig(process.env), createProgress(say)), greeting)

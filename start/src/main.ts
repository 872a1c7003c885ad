import { runProcess } from '@care/service/process'
import { readStartConfig } from './config.ts'
import { greeting } from './greeting.ts'
import { openGraph } from './open-graph.ts'
import { createProgress } from './progress.ts'

await runProcess(async () => {
  const config = readStartConfig(process.env)
  const graph = await openGraph(
    config,
    createProgress((line) => process.stdout.write(`${line}\n`)),
  )
  process.stdout.write(greeting(graph))
  return graph
})

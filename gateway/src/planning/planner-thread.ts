import { parentPort } from 'node:worker_threads'
import { GraphQLError } from 'graphql'
import { composeSubgraphs } from './compose-subgraphs.ts'
import { type FederatedGraph, loadFederatedGraph } from './federated-graph.ts'
import type { PlannerFailure, PlannerReply, PlannerTask } from './planner-messages.ts'

// The thread in which supergraphs are loaded and operations planned: both may take a second, and nobody else's request
// may wait for that. One task at a time, in the order of their coming.

if (!parentPort) throw new Error('This is the planner’s thread: it is started by open-planner-thread.ts.')
const port = parentPort
const graphs = new Map<number, FederatedGraph>()

async function perform(task: PlannerTask) {
  switch (task.kind) {
    case 'load': {
      const graph = loadFederatedGraph(task.sdl)
      graphs.set(task.graph, graph)
      return graph.facts
    }
    case 'plan': {
      const graph = graphs.get(task.graph)
      if (!graph) throw new Error('This supergraph is not loaded.')
      return JSON.stringify(graph.plan(task.question))
    }
    case 'drop':
      graphs.delete(task.graph)
      return null
    case 'compose':
      return composeSubgraphs(task.subgraphs)
  }
}

function failureOf(error: unknown): PlannerFailure {
  if (error instanceof GraphQLError) return { kind: 'graphql', error: error.toJSON() }
  if (error instanceof Error) return { kind: 'other', message: error.message, stack: error.stack }
  return { kind: 'other', message: String(error), stack: undefined }
}

const reply = (it: PlannerReply) => port.postMessage(it, [])

port.on('message', (task: PlannerTask) => {
  perform(task).then(
    (answer) => reply({ ok: true, answer }),
    (error: unknown) => reply({ ok: false, failure: failureOf(error) }),
  )
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type GraphClient, openGraphClient } from '@care/start/demo/graph-client'
import { type AlertEvent, openAlertStream } from '../kit/alert-stream.ts'
import { bindCuff, bloodPressure } from '../kit/device.ts'
import type { Stack } from '../kit/stack.ts'
import { FIVE_SUBGRAPHS, type FiveSubgraphs } from './five-subgraphs.ts'

/** What the whole graph does for its users, wherever it runs. */
export function graphContract(name: string, open: () => Promise<Stack>): void {
  describe(`the graph on ${name}`, () => {
    let stack: Stack
    let chen: GraphClient
    let okafor: GraphClient
    before(async () => {
      stack = await open()
      chen = await openGraphClient(stack.url, 'dr.chen', 'demo')
      okafor = await openGraphClient(stack.url, 'dr.okafor', 'demo')
    })
    after(() => stack[Symbol.asyncDispose]())

    it('brings a reading from the device’s publish to the doctor’s screen, and to no stranger’s', async () => {
      await using board = await openAlertStream(stack.url, chen.accessToken)
      await using elsewhere = await openAlertStream(stack.url, okafor.accessToken)
      await using wangs = await bindCuff(chen, stack, 'patient-wang')
      await wangs.publish(bloodPressure(192, 114))
      const { alert, cursor } = await board.first(raised('patient-wang'))
      assert.equal(alert?.kind, 'SEVERE_HYPERTENSION')
      assert.equal(alert.patient?.name.text, '王芳')
      assert.deepEqual(
        alert.readings?.map(({ kind }) => kind),
        ['BLOOD_PRESSURE'],
      )
      assert.ok(cursor)

      // His own patient's alert comes: so the stream works, and Wang's would have come before it.
      await using garcias = await bindCuff(okafor, stack, 'patient-garcia')
      await garcias.publish(bloodPressure(188, 112))
      await elsewhere.first(raised('patient-garcia'))
      assert.deepEqual(new Set(elsewhere.events.map((event) => event.alert?.patientId)), new Set(['patient-garcia']))
    })

    it('gives a doctor who comes back what happened meanwhile, once', async () => {
      const first = await openAlertStream(stack.url, chen.accessToken)
      const cursor = first.cursor()
      await first[Symbol.asyncDispose]()
      const { alerts } = await chen.ask<{ alerts: { edges: { node: { id: string } }[] } }>(
        `{ alerts(filter: { patientIds: ["patient-wang"], statuses: [ACTIVE] }) { edges { node { id } } } }`,
      )
      const alertId = alerts.edges[0]?.node.id
      await chen.ask(
        `mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { alert { id } errors { code message } } }`,
        { input: { alertId } },
      )
      await using back = await openAlertStream(stack.url, chen.accessToken, cursor)
      const missed = await back.first((event) => event.event?.type === 'ACKNOWLEDGED')
      assert.equal(missed.alert?.id, alertId)
      assert.equal(missed.replayed, true)
      assert.equal(back.events.filter((event) => event.event?.id === missed.event?.id).length, 1)
    })

    it('answers one query out of five subgraphs with one request to each', async () => {
      const earlier = await subgraphRequests(stack.url)
      const { patients } = await chen.ask<FiveSubgraphs>(FIVE_SUBGRAPHS)
      const sent = difference(await subgraphRequests(stack.url), earlier)
      assert.deepEqual(sent, { files: 1, knowledge: 1, messaging: 1, patient: 1, vitals: 1 })
      assert.ok(patients.edges.length >= 5)
      const wang = patients.edges.find(({ node }) => node.id === 'patient-wang')?.node
      assert.ok(wang?.latestReadings?.some(({ kind }) => kind === 'BLOOD_PRESSURE'))
      assert.ok((wang?.alerts?.edges.length ?? 0) > 0)
      assert.ok((wang?.recommendedArticles?.length ?? 0) > 0)
      assert.ok(patients.edges.every(({ node }) => node.conversations && node.files))
    })

    it('shows on an alert the conversation about its own patient, with one request to each of the two subgraphs', async () => {
      const begin = async (patientId: string, alertId: string) => {
        const { startConversation } = await chen.ask<{ startConversation: { conversation: { id: string } } }>(
          `mutation ($input: StartConversationInput!) {
            startConversation(input: $input) { conversation { id } errors { code message } } }`,
          { input: { idempotencyKey: randomUUID(), patientId, kind: 'ALERT_FOLLOW_UP', alertId } },
        )
        return startConversation.conversation.id
      }
      const ofWangsAlert = async () => {
        const { alerts } = await chen.ask<{
          alerts: { edges: { node: { id: string; conversation: { id: string } | null } }[] }
        }>(`{ alerts(filter: { patientIds: ["patient-wang"] }) { edges { node { id conversation { id } } } } }`)
        return alerts.edges[0]?.node
      }
      const alert = await ofWangsAlert()
      assert.ok(alert)
      await begin('patient-liu', alert.id)
      assert.deepEqual(await ofWangsAlert(), { id: alert.id, conversation: null })
      const id = await begin('patient-wang', alert.id)
      const earlier = await subgraphRequests(stack.url)
      assert.deepEqual(await ofWangsAlert(), { id: alert.id, conversation: { id } })
      assert.deepEqual(difference(await subgraphRequests(stack.url), earlier), { messaging: 1, vitals: 1 })
      const { conversation } = await chen.ask<{ conversation: unknown }>(
        'query ($id: ID!) { conversation(id: $id) { alert { id patientId conversation { id } } } }',
        { id },
      )
      assert.deepEqual(conversation, { alert: { id: alert.id, patientId: 'patient-wang', conversation: { id } } })
    })

    it('hides a patient from a doctor who is not on the care team, on every way', async () => {
      const asked = `{ patient(id: "patient-wang") { id } alerts(filter: { patientIds: ["patient-wang"] }) { edges { node { id } } } }`
      assert.deepEqual(await okafor.ask(asked), { patient: null, alerts: { edges: [] } })
      const anonymous = await fetch(stack.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ patient(id: "patient-wang") { id } }' }),
      })
      const { data, errors } = (await anonymous.json()) as { data: unknown; errors: { extensions: { code: string } }[] }
      assert.deepEqual(data, { patient: null })
      assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED')
    })
  })
}

/** Fits the first event of an alert about this patient. */
const raised =
  (patientId: string) =>
  ({ alert, event }: AlertEvent): boolean =>
    alert?.patientId === patientId && event?.type === 'RAISED'

/** How many requests each subgraph has had, by the gateway's own count. */
async function subgraphRequests(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  const counts: Record<string, number> = {}
  for (const [, labels = '', count] of text.matchAll(
    /^graphql_subgraph_request_duration_seconds_count\{(.*)\} (\d+)/gm,
  )) {
    const subgraph = /subgraph="(\w+)"/.exec(labels)?.[1] ?? ''
    counts[subgraph] = (counts[subgraph] ?? 0) + Number(count)
  }
  return counts
}

const difference = (now: Record<string, number>, earlier: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(now)
      .map(([name, count]) => [name, count - (earlier[name] ?? 0)] as const)
      .filter(([, count]) => count !== 0)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  )

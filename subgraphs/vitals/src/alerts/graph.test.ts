import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parse, subscribe } from 'graphql'
import { createContext } from '../context.ts'
import {
  type ExampleGraph,
  aDoctor,
  caller,
  doctor,
  nobody,
  openExampleGraph,
  patient,
  plain,
  pressure,
  sugar,
} from './example-graph.ts'

const consent = (scope: string, granteeId: string | null) => ({
  scope,
  granteeId,
  start: '2020-01-01T00:00:00Z',
  end: null,
})

describe('alerts in the graph', () => {
  let graph: ExampleGraph
  before(async () => {
    graph = await openExampleGraph()
  })
  after(() => graph[Symbol.asyncDispose]())

  it('shows an alert whole to the care team and the patient, and to nobody else by whatever way', async () => {
    const chen = aDoctor()
    const { patientId, readingId, id } = await graph.anAlert(chen)
    const source = `query ($id: ID!, $reading: ID!, $references: [_Any!]!) {
      alert(id: $id) {
        patientId patient { id } kind severity status title patientMessage occurrences version
        observedValue { exact unit } thresholdValue { exact } rule { source locked scope threshold { value } }
        readings { id } acknowledgedBy { id } events(first: 10) { edges { node { type actor { id } } } pageInfo { hasNextPage } }
      }
      reading(id: $reading) { alerts { id } }
      _entities(representations: $references) { ... on Alert { id } ... on Patient { alerts { totalCount } } }
      alerts(filter: { patientIds: ["${patientId}"] }) { totalCount edges { node { id } } }
    }`
    const variables = {
      id,
      reading: readingId,
      references: [
        { __typename: 'Alert', id },
        { __typename: 'Patient', id: patientId },
      ],
    }
    for (const identity of [doctor(chen), patient(patientId)]) {
      const { data, errors } = await graph.ask(identity, source, variables, { language: 'zh-CN' })
      assert.equal(errors, undefined)
      const { patientMessage, rule, ...alert } = data.alert
      assert.deepEqual(alert, {
        patientId,
        patient: { id: patientId },
        kind: 'SEVERE_HYPERTENSION',
        severity: 'URGENT',
        status: 'ACTIVE',
        title: '血压 190/112',
        occurrences: 1,
        version: 1,
        observedValue: { exact: '190', unit: 'MMHG' },
        thresholdValue: { exact: '180' },
        readings: [{ id: readingId }],
        acknowledgedBy: null,
        events: { edges: [{ node: { type: 'RAISED', actor: null } }], pageInfo: { hasNextPage: false } },
      })
      assert.match(patientMessage, /不是急救服务/)
      assert.equal(rule.locked, true)
      assert.deepEqual(data.reading, { alerts: [{ id }] })
      assert.deepEqual(data['_entities'], [{ id }, { alerts: { totalCount: 1 } }])
      assert.deepEqual(data.alerts, { totalCount: 1, edges: [{ node: { id } }] })
    }
    const { data } = await graph.ask(doctor(aDoctor()), source, variables)
    assert.deepEqual(data, {
      alert: null,
      reading: null,
      _entities: [null, null],
      alerts: { totalCount: 0, edges: [] },
    })
  })

  it('shows alerts to a caregiver and a partner whom the patient let in, and no longer', async () => {
    const chen = aDoctor()
    const { patientId, id } = await graph.anAlert(chen)
    const daughter = {
      ...nobody,
      subject: 'daughter',
      roles: ['CAREGIVER'],
      caregiverId: `daughter of ${patientId}`,
    } as const
    const partner = {
      ...nobody,
      subject: 'cloud',
      roles: ['PARTNER'],
      organizationId: `cloud of ${patientId}`,
    } as const
    const member = {
      participantId: daughter.caregiverId,
      participantType: 'Caregiver',
      role: 'CAREGIVER',
      start: '2020-01-01T00:00:00Z',
      end: null,
    } as const
    const source = `query ($id: ID!) { alert(id: $id) { id } alerts { edges { node { id } } } }`
    const hidden = { alert: null, alerts: { edges: [] } }
    await graph.people.set(patientId, {
      members: [member],
      consents: [consent('CAREGIVER_ACCESS', null), consent('PARTNER_SHARING', partner.organizationId)],
    })
    for (const identity of [daughter, partner]) {
      assert.deepEqual((await graph.ask(identity, source, { id })).data, {
        alert: { id },
        alerts: { edges: [{ node: { id } }] },
      })
    }
    await graph.people.set(patientId, { members: [member] })
    for (const identity of [daughter, partner]) {
      assert.deepEqual((await graph.ask(identity, source, { id })).data, hidden)
    }
  })

  it('answers nobody who is not signed in', async () => {
    for (const source of ['{ alert(id: "x") { id } }', '{ alerts { totalCount } }', '{ alertRules { version } }']) {
      assert.equal((await graph.ask(null, source)).errors?.[0]?.extensions?.['code'], 'UNAUTHENTICATED')
    }
    const { data } = await graph.ask(
      null,
      '{ _entities(representations: [{ __typename: "Alert", id: "x" }]) { __typename } }',
    )
    assert.deepEqual(data, { _entities: [null] })
  })

  it('looks once for each kind of thing, however many patients are asked about', async () => {
    const chen = aDoctor()
    const patientIds = []
    for (let i = 0; i < 5; i++) patientIds.push((await graph.anAlert(chen)).patientId)
    const calls: string[] = []
    const counted = new Proxy(graph.vitals.alerts, {
      get(store, name, receiver) {
        if (typeof name === 'string') calls.push(name)
        return Reflect.get(store, name, receiver)
      },
    })
    const source = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Patient {
        alerts(first: 5) { totalCount edges { node { readings { id } events { edges { node { id } } } } } }
        alertRules { version rules { id } }
      } }
    }`
    const representations = patientIds.map((id) => ({ __typename: 'Patient', id }))
    const { data, errors } = await graph.ask(doctor(chen), source, { representations }, { alerts: counted })
    assert.equal(errors, undefined)
    assert.deepEqual(
      data['_entities'].map((entry: { alerts: { totalCount: number } }) => entry.alerts.totalCount),
      [1, 1, 1, 1, 1],
    )
    assert.deepEqual(calls.toSorted(), ['alertsOfEach', 'countOfEach', 'eventsOfEach', 'readingsOfEach', 'ruleSets'])
  })

  it('pages through the board, the most severe first, and counts', async () => {
    const chen = aDoctor()
    await graph.anAlert(chen)
    const { id } = await graph.anAlert(chen, sugar('2.5'))
    await graph.anAlert(chen)
    const source = `query ($after: String) {
      alerts(first: 2, after: $after) { totalCount edges { node { id severity } } pageInfo { hasNextPage endCursor } }
    }`
    const first = (await graph.ask(doctor(chen), source)).data.alerts
    assert.equal(first.totalCount, 3)
    assert.equal(first.edges[0].node.id, id)
    const second = (await graph.ask(doctor(chen), source, { after: first.pageInfo.endCursor })).data.alerts
    const ids = [...first.edges, ...second.edges].map((edge: { node: { id: string } }) => edge.node.id)
    assert.equal(new Set(ids).size, 3)
    assert.equal(second.pageInfo.hasNextPage, false)
    for (const cursor of ['nonsense', Buffer.from('["a","b","c"]').toString('base64url')]) {
      const { errors } = await graph.ask(doctor(chen), source, { after: cursor })
      assert.equal(errors?.[0]?.extensions?.['code'], 'BAD_USER_INPUT')
    }
    const { data } = await graph.ask(
      doctor(chen),
      `query { _entities(representations: [{ __typename: "Viewer", id: "account of ${chen}" }]) {
        ... on Viewer { all: openAlertCount critical: openAlertCount(minSeverity: CRITICAL) } } }`,
    )
    assert.deepEqual(data, { _entities: [{ all: 3, critical: 1 }] })
  })

  it('gives the rules of the system and of one’s own organisation', async () => {
    const chen = aDoctor()
    const source =
      '{ alertRules { version rules { kind severity comparator component forReadings source threshold { exact unit } } } }'
    const { data } = await graph.ask(doctor(chen), source)
    assert.deepEqual(data.alertRules.rules[0].severity, 'CRITICAL')
    assert.ok(data.alertRules.rules.length <= 100)
    const of = (organizationId: string) =>
      graph.ask(doctor(chen), `{ alertRules(organizationId: "${organizationId}") { version } }`)
    assert.deepEqual((await of('clinic')).data, { alertRules: { version: 1 } })
    assert.deepEqual((await of('another')).data, { alertRules: null })
  })

  it('streams what happens with a context of its own for each event, and ends with the client', async () => {
    const chen = aDoctor()
    const patientId = await graph.aPatient(chen)
    const document = parse(`subscription { vitalAlerts { __typename cursor sentAt
      ... on AlertChanged { replayed event { type } alert { patientId title readings { id } } }
      ... on StreamHeartbeat { nextWithinSeconds } } }`)
    const stream = await subscribe({
      schema: graph.vitals.schema,
      document,
      contextValue: createContext(caller(doctor(chen)), graph.vitals),
    })
    assert.ok(Symbol.asyncIterator in stream)
    const next = async () => {
      const { value } = await stream.next()
      assert.ok(value)
      return (await plain(value)).data.vitalAlerts
    }
    const first = await next()
    assert.equal(first.__typename, 'StreamHeartbeat')
    assert.equal(first.nextWithinSeconds, 1)
    const readingId = await graph.record(patientId, pressure(190, 112))
    const { cursor, sentAt, ...event } = await next()
    assert.ok(cursor && sentAt)
    assert.deepEqual(event, {
      __typename: 'AlertChanged',
      replayed: false,
      event: { type: 'RAISED' },
      alert: { patientId, title: 'Blood pressure 190/112', readings: [{ id: readingId }] },
    })
    await stream.return()
  })

  it('opens no stream for somebody without an inbox or a sign-in', async () => {
    const document = parse('subscription { vitalAlerts { cursor } }')
    const administrator = { ...nobody, subject: 'admin', roles: ['ADMINISTRATOR'] } as const
    for (const [identity, code] of [
      [null, 'UNAUTHENTICATED'],
      [administrator, 'FORBIDDEN'],
    ] as const) {
      const result = await subscribe({
        schema: graph.vitals.schema,
        document,
        contextValue: createContext(caller(identity), graph.vitals),
      })
      assert.ok('errors' in result)
      assert.equal(result.errors?.[0]?.extensions['code'], code)
    }
  })
})

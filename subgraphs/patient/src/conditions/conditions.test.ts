import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { type Clinic, callers, openClinic } from '../clinic.fixture.ts'

const { chen, li, okafor, wang, lei } = callers

interface Answer {
  readonly condition: Record<string, unknown> | null
  readonly errors: readonly { readonly code: string; readonly field: readonly string[] | null }[]
}

const fields = `condition {
  id kind codings { system code } status onsetDate abatementDate recordedBy { id }
} errors { code field }`

const copd = { idempotencyKey: 'copd', patientId: 'wang', kind: 'COPD', status: 'ACTIVE', onsetDate: '2020-01-31' }

describe('a diagnosis', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  const record = async (who: Identity, own: object = {}): Promise<Answer> => {
    const mutation = `mutation ($input: RecordConditionInput!) { recordCondition(input: $input) { ${fields} } }`
    const { data } = await clinic.ask<{ recordCondition: Answer }>(who, mutation, { input: { ...copd, ...own } })
    return data.recordCondition
  }
  const update = async (who: Identity, input: object): Promise<Answer> => {
    const mutation = `mutation ($input: UpdateConditionInput!) { updateCondition(input: $input) { ${fields} } }`
    const { data } = await clinic.ask<{ updateCondition: Answer }>(who, mutation, { input })
    return data.updateCondition
  }

  it('is written down by a practitioner of the team, with its codes, once', async () => {
    const { condition, errors } = await record(chen)
    assert.deepEqual(errors, [])
    const { id, ...shown } = condition ?? {}
    assert.deepEqual(shown, {
      kind: 'COPD',
      codings: [
        { system: 'http://snomed.info/sct', code: '13645005' },
        { system: 'http://hl7.org/fhir/sid/icd-10', code: 'J44' },
      ],
      status: 'ACTIVE',
      onsetDate: '2020-01-31',
      abatementDate: null,
      recordedBy: { id: 'chen' },
    })
    assert.equal((await record(chen)).condition?.['id'], id)
    assert.deepEqual(reasons(await record(chen, { status: 'REMISSION' })), [
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ])
  })

  it('is written down by nobody else', async () => {
    assert.deepEqual(reasons(await record(wang)), [['FORBIDDEN', 'patientId']])
    const caregiver = { ...lei, scopes: [...lei.scopes, 'patients:write'] }
    assert.deepEqual(reasons(await record(caregiver)), [['FORBIDDEN', 'patientId']])
    assert.deepEqual(reasons(await record(okafor)), [['NOT_FOUND', 'patientId']])
  })

  it('must be one that can be', async () => {
    const mistakes: [own: object, code: string, field: string][] = [
      [{ kind: 'OTHER' }, 'BAD_USER_INPUT', 'coding'],
      [{ coding: 'J44' }, 'BAD_USER_INPUT', 'coding'],
      [{ coding: 'http://loinc.org|8480-6' }, 'BAD_USER_INPUT', 'coding'],
      [{ onsetDate: '2126-01-01' }, 'IMPLAUSIBLE_VALUE', 'onsetDate'],
      [{ onsetDate: '1950-01-01' }, 'IMPLAUSIBLE_VALUE', 'onsetDate'],
    ]
    for (const [own, code, field] of mistakes)
      assert.deepEqual(reasons(await record(chen, { idempotencyKey: 'mistake', ...own })), [[code, field]])
  })

  it('changes its status, and what is there again has no end', async () => {
    const { condition } = await record(chen)
    const conditionId = condition?.['id']
    const early = await update(li, { conditionId, status: 'RESOLVED', abatementDate: '2019-01-01' })
    assert.deepEqual(reasons(early), [['IMPLAUSIBLE_VALUE', 'abatementDate']])
    const gone = await update(li, { conditionId, status: 'RESOLVED', abatementDate: '2026-02-01' })
    assert.deepEqual([gone.condition?.['status'], gone.condition?.['abatementDate']], ['RESOLVED', '2026-02-01'])
    const repeated = await update(li, { conditionId, status: 'RESOLVED' })
    assert.equal(repeated.condition?.['abatementDate'], '2026-02-01')
    const [, resolved] = await clinic.subgraph.relations.after(0, 10)
    assert.deepEqual(resolved?.conditions, ['HYPERTENSION'])
    const back = await update(chen, { conditionId, status: 'RECURRENCE' })
    assert.deepEqual([back.condition?.['status'], back.condition?.['abatementDate']], ['RECURRENCE', null])
    const [, now] = await clinic.subgraph.relations.after(0, 10)
    assert.deepEqual(now?.conditions, ['COPD', 'HYPERTENSION'])
    const both = await update(chen, { conditionId, status: 'ACTIVE', abatementDate: '2026-02-01' })
    assert.deepEqual(reasons(both), [['BAD_USER_INPUT', 'abatementDate']])
  })

  it('does not tell a stranger that it exists', async () => {
    const conditionId = (await record(chen)).condition?.['id']
    const [real, made] = [
      await update(okafor, { conditionId, status: 'ACTIVE' }),
      await update(okafor, { conditionId: 'made up', status: 'ACTIVE' }),
    ]
    assert.deepEqual([real, reasons(real)], [made, [['NOT_FOUND', 'conditionId']]])
  })

  it('is listed by status, the latest onset first', async () => {
    const query = `{ patient(id: "wang") {
      conditions { kind } recurring: conditions(statuses: [RECURRENCE]) { kind } none: conditions(statuses: []) { kind }
    } }`
    const { data } = await clinic.ask(wang, query)
    const conditions = [{ kind: 'COPD' }, { kind: 'HYPERTENSION' }]
    assert.deepEqual(data, { patient: { conditions, recurring: [{ kind: 'COPD' }], none: [] } })
  })
})

const reasons = ({ errors }: Answer) =>
  errors.map(({ code, field }) => {
    assert.equal(field?.[0] ?? 'input', 'input', 'the path begins at the argument')
    return [code, field?.[1]]
  })

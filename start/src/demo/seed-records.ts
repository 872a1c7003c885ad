import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type GraphClient, openGraphClient } from './graph-client.ts'

const report = readFileSync(new URL('../../data/demo-report.pdf', import.meta.url))

/**
 * Begins conversations and uploads a file as the demo people themselves would, through the graph. The keys are
 * fixed, so that a later start finds everything done.
 */
export async function seedRecords(url: string): Promise<void> {
  const [chen, wang, garcia, okafor] = (await Promise.all(
    ['dr.chen', 'patient.wang', 'patient.garcia', 'dr.okafor'].map((name) => openGraphClient(url, name, 'demo')),
  )) as [GraphClient, GraphClient, GraphClient, GraphClient]
  await Promise.all([
    talk('patient-wang', '血压与用药', [
      [wang, '陈医生您好，这两天早上血压偏高，药还是一样吃吗？'],
      [chen, '您好，先按原来的吃。请连续七天早晚各测两次，周末我看平均值。'],
    ]),
    talk('patient-garcia', 'Sensor at night', [
      [garcia, 'The sensor showed a low at three in the morning, but I felt fine.'],
      [okafor, 'Thank you. Please check with the meter when that happens again, and write down what you ate.'],
    ]),
    upload(chen, 'patient-wang', '血脂检查报告.pdf'),
    upload(okafor, 'patient-garcia', 'Laboratory report.pdf'),
  ])
}

async function talk(
  patientId: string,
  topic: string,
  lines: readonly (readonly [GraphClient, string])[],
): Promise<void> {
  const [first] = lines
  if (!first) return
  const { startConversation } = await first[0].ask<{ startConversation: { conversation: { id: string } } }>(
    `mutation Start($input: StartConversationInput!) { startConversation(input: $input) { conversation { id } errors { code message } } }`,
    { input: { idempotencyKey: `demo-conversation-${patientId}`, patientId, kind: 'CARE_TEAM', topic } },
  )
  for (const [index, [client, body]] of lines.entries()) {
    await client.ask(
      `mutation Send($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { code message } } }`,
      {
        input: {
          idempotencyKey: `demo-message-${patientId}-${index}`,
          conversationId: startConversation.conversation.id,
          body,
        },
      },
    )
  }
}

interface RequestedUpload {
  readonly requestUpload: {
    readonly file: { readonly id: string; readonly status: string }
    readonly target: { readonly url: string; readonly headers: readonly { name: string; value: string }[] } | null
  }
}

async function upload(client: GraphClient, patientId: string, name: string): Promise<void> {
  const {
    requestUpload: { file, target },
  } = await client.ask<RequestedUpload>(
    `mutation Upload($input: RequestUploadInput!) { requestUpload(input: $input) { file { id status } target { url headers { name value } } errors { code message } } }`,
    {
      input: {
        idempotencyKey: `demo-file-${patientId}`,
        patientId,
        name,
        kind: 'LAB_REPORT',
        contentType: 'application/pdf',
        sizeBytes: report.length,
        sha256: createHash('sha256').update(report).digest('hex'),
      },
    },
  )
  if (!target) return // It was uploaded by an earlier start.
  const headers = Object.fromEntries(target.headers.map((header) => [header.name, header.value]))
  const response = await fetch(target.url, { method: 'PUT', headers, body: report })
  if (!response.ok) throw new Error(`The demo file was refused with ${response.status}.`)
  await client.ask(
    `mutation Complete($input: CompleteUploadInput!) { completeUpload(input: $input) { file { id } errors { code message } } }`,
    { input: { fileId: file.id } },
  )
}

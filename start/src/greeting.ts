import { exampleSubscription } from './demo/graphiql-tabs.ts'
import type { Graph } from './open-graph.ts'

/** What a newcomer reads when everything runs. */
export const greeting = ({ url, mqttUrl, config }: Graph): string => `
ready

  graph           ${url}  (open it in a browser; ${url.replace('http', 'ws')} for subscriptions)
  health          ${new URL('/health?ready', url)}
  metrics         ${new URL('/metrics', url)}
  MQTT broker     ${mqttUrl}
  data            ${config.DATA_DIR}

  demo people     dr.chen, dr.okafor, nurse.li, patient.wang, patient.garcia, admin; password: demo

  sign in         curl -s ${url} -H 'content-type: application/json' \\
                    -d '{"query":"mutation { signIn(input: {username: \\"dr.chen\\", password: \\"demo\\"}) { accessToken } }"}'

  live alerts, with the access token in connection_init as { "authorization": "Bearer …" }:
${exampleSubscription.replaceAll(/^/gm, '                  ')}`

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openGraphClient } from '@care/start/demo/graph-client'
import { openAlertStream } from '../kit/alert-stream.ts'
import { bindCuff, bloodPressure } from '../kit/device.ts'
import { realServers, startSeparate } from '../kit/separate-stack.ts'
import { graphContract } from './graph.contract.ts'

const servers = realServers(process.env)
if (servers) {
  graphContract('real servers, a process for each service', () => startSeparate(servers))

  it('costs a doctor a pause and no alert when the vitals service is killed, and devices go on publishing', async () => {
    await using stack = await startSeparate(servers)
    const chen = await openGraphClient(stack.url, 'dr.chen', 'demo')
    await using cuff = await bindCuff(chen, stack, 'patient-wang')
    await using board = await openAlertStream(stack.url, chen.accessToken)

    await stack.processes['vitals']?.end('SIGKILL')
    await cuff.publish(bloodPressure(191, 113)) // The broker keeps it for the service.
    await stack.restart('vitals')

    const { event } = await board.first(({ alert }) => alert?.patientId === 'patient-wang')
    assert.equal(event?.type, 'RAISED')
    assert.equal(board.events.filter((other) => other.event?.id === event.id).length, 1)
    assert.equal(board.events[0]?.__typename, 'AlertChanged')
  })
}

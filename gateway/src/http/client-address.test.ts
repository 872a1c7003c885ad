import assert from 'node:assert/strict'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { it } from 'node:test'
import { noteClientAddress } from './client-address.ts'

it('takes the connection’s address, or what our outermost proxy saw, and never what the client claims', () => {
  for (const [proxies, forwarded, address] of [
    [0, '203.0.113.9', '192.0.2.1'],
    [1, '198.51.100.7, 203.0.113.9', '203.0.113.9'],
    [2, '198.51.100.7, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    [1, '', '192.0.2.1'],
    [3, '203.0.113.9', '192.0.2.1'],
  ] as const) {
    const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: '192.0.2.1' })
    const request = new IncomingMessage(socket)
    request.headers['client-address'] = '127.0.0.1'
    if (forwarded) request.headers['x-forwarded-for'] = forwarded
    noteClientAddress(request, proxies)
    assert.equal(request.headers['client-address'], address, `${proxies} ${forwarded}`)
  }
})

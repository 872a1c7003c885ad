import { type Socket, connect } from 'node:net'

/** What came back: the status, and how many bytes the body had. */
export type Answered = (status: number, length: number) => void

/** One keep-alive connection that carries one request at a time. */
export interface Connection {
  readonly send: (request: string, answered: Answered) => void
  readonly close: () => void
}

const BLANK_LINE = Buffer.from('\r\n\r\n')

/**
 * As little of HTTP/1.1 as reads the answers of a well-behaved server: they have a length, or come in chunks. Bodies are
 * counted and dropped: the load generator has to cost less than what it measures.
 *
 * @param failed called with whatever ended the connection before its time.
 */
export async function openConnection(host: string, port: number, failed: (error: Error) => void): Promise<Connection> {
  const socket = await connected(host, port)
  let answered: Answered | null = null
  let held: Buffer | null = null
  let status = 0
  /** Body bytes that are still to come; of a chunk, where there are chunks. -1 while a head is awaited. */
  let left = -1
  let chunked = false
  let length = 0

  socket.on('data', (data: Buffer) => {
    try {
      read(data)
    } catch (error) {
      socket.destroy(error as Error)
    }
  })
  socket.on('error', failed)
  socket.on('close', () => {
    if (answered) failed(new Error('The server closed a connection before it had answered.'))
  })

  return {
    send(request, then) {
      answered = then
      length = 0
      socket.write(request, 'utf8')
    },
    close() {
      answered = null
      socket.destroy()
    },
  }

  function read(data: Buffer): void {
    let from = 0
    if (held) {
      data = Buffer.concat([held, data])
      held = null
    }
    while (answered) {
      if (left === -1) {
        const end = data.indexOf(BLANK_LINE, from)
        if (end < 0) break
        const head = readHead(data.toString('latin1', from, end + 2))
        ;({ status, chunked } = head)
        left = head.length
        length = head.length
        from = end + 4
        if (!chunked && head.length === 0) return done()
        continue
      }
      if (chunked && left === 0) {
        const end = data.indexOf('\r\n', from)
        if (end < 0) break
        const size = Number.parseInt(data.toString('latin1', from, end), 16)
        if (Number.isNaN(size)) throw new Error('A chunk has no size.')
        if (size === 0) {
          if (data.length < end + 4) break
          return done()
        }
        length += size
        left = size + 2
        from = end + 2
        continue
      }
      const taken = Math.min(left, data.length - from)
      if (taken === 0) break
      left -= taken
      from += taken
      if (left === 0 && !chunked) return done()
    }
    if (from < data.length) held = data.subarray(from)
  }

  function done(): void {
    const then = answered
    answered = null
    held = null
    left = -1
    then?.(status, length)
  }
}

function readHead(head: string): { status: number; chunked: boolean; length: number } {
  const names = head.toLowerCase()
  const chunked = names.includes('\r\ntransfer-encoding: chunked\r\n')
  const at = names.indexOf('\r\ncontent-length:')
  if (at < 0 && !chunked) throw new Error('An answer has neither a length nor chunks.')
  const length = chunked ? 0 : Number.parseInt(names.slice(at + '\r\ncontent-length:'.length), 10)
  return { status: Number(head.slice(9, 12)), chunked, length }
}

function connected(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => {
      socket.off('error', reject)
      resolve(socket)
    })
    socket.once('error', reject)
  })
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A message that the store has not acknowledged yet. */
const waiting = z.object({ messageId: z.string(), channel: z.enum(['readings', 'backfill']), body: z.string() })
export type Waiting = z.output<typeof waiting>

const memory = z.object({
  /** When the device was set up: its history ends there. */
  anchor: z.coerce.date(),
  /** Messages of history that the store has. */
  historySent: z.number(),
  /** The point that comes next. */
  next: z.number(),
  /** When it measured last. */
  lastAt: z.coerce.date().nullable(),
  /** Of the last message. */
  seq: z.number(),
  waiting: z.array(waiting),
})
type Memory = z.output<typeof memory>

/** Messages that a device keeps; then it forgets the oldest. */
const MOST_WAITING = 1000

/** What a device remembers when its power goes: above all what it has measured and nobody has acknowledged. */
export interface DeviceMemory {
  readonly state: Readonly<Memory>
  /** Kept before it is published. */
  measured(message: Waiting, next: number, at: Date): void
  acknowledged(messageId: string): void
  historySent(messages: number): void
  nextSeq(): number
}

/** A device's memory in a file of `folder`. One that is not there, or that cannot be read, begins at `begin`. */
export function openDeviceMemory(folder: string, deviceId: string, begin: number): DeviceMemory {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${deviceId}.json`)
  let state: Memory = read(file) ?? {
    anchor: new Date(),
    historySent: 0,
    next: begin,
    lastAt: null,
    seq: 0,
    waiting: [],
  }
  const keep = (changed: Partial<Memory>) => {
    state = { ...state, ...changed }
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file) // At once or not at all, whenever the power goes.
  }
  return {
    get state() {
      return state
    },
    measured: (message, next, at) =>
      keep({ waiting: [...state.waiting, message].slice(-MOST_WAITING), next, lastAt: at }),
    acknowledged(messageId) {
      const left = state.waiting.filter((it) => it.messageId !== messageId)
      if (left.length < state.waiting.length) keep({ waiting: left })
    },
    historySent: (messages) => keep({ historySent: messages }),
    nextSeq() {
      keep({ seq: state.seq + 1 })
      return state.seq
    },
  }
}

function read(file: string): Memory | null {
  try {
    return memory.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null // A device whose memory is damaged starts anew; what it sent before is known and changes nothing.
  }
}

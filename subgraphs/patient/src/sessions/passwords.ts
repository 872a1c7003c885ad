import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Argon2id as OWASP's Password Storage Cheat Sheet (2024) has it at the least: 19 MiB (in KiB here), 2 passes, 1 lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const TAG_BYTES = 32

/** How many passwords may be checked or wait at once: each takes 19 MiB and some 20 ms of a core. */
const MOST_AT_ONCE = 32

/** Hashes and checks passwords, a bounded number at a time. */
export interface Passwords {
  /** A PHC string for a new password. */
  hash(password: string): Promise<string>
  /** Whether the password is the one behind `phc`. Null stands for nobody: as much work, always false. `busy` when too many are being checked. */
  matches(password: string, phc: string | null): Promise<boolean | 'busy'>
}

export function createPasswords(): Passwords {
  let running = 0
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES)
      return toPhc(COST, salt, await tagOf(password, salt, COST, TAG_BYTES))
    },

    async matches(password, phc) {
      if (running >= MOST_AT_ONCE) return 'busy'
      running += 1
      try {
        const { cost, salt, tag } = phc === null ? nobody : fromPhc(phc)
        return timingSafeEqual(await tagOf(password, salt, cost, tag.length), tag) && phc !== null
      } finally {
        running -= 1
      }
    },
  }
}

interface Cost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** What a stranger's password is compared with, so that the answer takes as long as for an account that exists. */
const nobody = { cost: COST, salt: Buffer.alloc(SALT_BYTES), tag: Buffer.alloc(TAG_BYTES) }

/** People type the same password on different keyboards: NFKC makes it the same bytes (NIST SP 800-63B, 3.1.1.2). */
const tagOf = (password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> =>
  derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, tagLength, ...cost })

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

const toPhc = ({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function fromPhc(phc: string): { cost: Cost; salt: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(phc) ?? []
  if (!memory) throw new Error('A stored password hash is not an Argon2id PHC string.')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

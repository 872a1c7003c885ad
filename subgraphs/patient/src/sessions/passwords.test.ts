import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createPasswords } from './passwords.ts'

describe('passwords', () => {
  it('are kept as Argon2id PHC strings, each with a salt of its own', async () => {
    const { hash } = createPasswords()
    const [one, two] = [await hash('demo'), await hash('demo')]
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    assert.notEqual(one, two)
  })

  it('match themselves however they were typed, and nothing else', async () => {
    const { hash, matches } = createPasswords()
    const phc = await hash('caf\u00e9 au lait')
    assert.equal(await matches('cafe\u0301 au lait', phc), true)
    assert.equal(await matches('cafe au lait', phc), false)
    assert.equal(await matches('', phc), false)
  })

  it('match a hash that was made elsewhere, at another cost', async () => {
    // The reference implementation's own test vector (phc-winner-argon2, test.c).
    const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    assert.equal(await createPasswords().matches('password', phc), true)
  })

  it('never match for nobody, not even the bytes that stand for nobody', async () => {
    assert.equal(await createPasswords().matches('', null), false)
  })

  it('are checked a bounded number at a time: the others are told to come back', async () => {
    const { matches } = createPasswords()
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => matches('x', null)))
    assert.equal(outcomes.filter((outcome) => outcome === 'busy').length, 8)
    assert.equal(await matches('x', null), false)
  })
})

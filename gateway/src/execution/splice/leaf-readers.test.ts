import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import {
  type Reader,
  readBoolean,
  readCanonicalNumber,
  readEnum,
  readInt,
  readNumber,
  readPlainString,
  readPlainValue,
  readString,
} from './leaf-readers.ts'

/** What a reader takes of a text: all of it, the characters that it took, or null. */
function taken(read: Reader, text: string): 'all' | number | null {
  const bytes = Buffer.from(text)
  const end = read(bytes, 0, bytes.toString('latin1'))
  if (end < 0) return null
  return end === bytes.length ? 'all' : end
}

const isWhole = (read: Reader, text: string): boolean => taken(read, text) === 'all'

function refuses(read: Reader, texts: readonly string[]): void {
  for (const text of texts) assert.notEqual(taken(read, text), 'all', text)
}

function accepts(read: Reader, texts: readonly string[]): void {
  for (const text of texts) assert.equal(taken(read, text), 'all', text)
}

/** Refused at every place where the text may have been cut off. */
function refusesCuts(read: Reader, text: string): void {
  for (let length = 0; length < text.length; length++) {
    assert.equal(taken(read, text.slice(0, length)), null, `${text} cut after ${length}`)
  }
}

const COLOURS = new Set(['RED', 'GREEN'])
const readColour: Reader = (bytes, at, text) => readEnum(bytes, at, text, COLOURS)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

describe('an Int', () => {
  test('has 32 bits', () => {
    accepts(readInt, ['0', '1', '-1', '9', '10', '2147483647', '-2147483648'])
    refuses(readInt, ['2147483648', '-2147483649', '9999999999', '12345678901', '99999999999999999999'])
  })

  test('has one form only', () => {
    refuses(readInt, ['-0', '00', '01', '-01', '1.0', '1e3', '1E3', '+1', '-', '', ' 1', '1 ', '0x1', '"1"', 'null'])
  })

  test('ends before whatever is no digit', () => {
    assert.equal(taken(readInt, '12,34'), 2)
    assert.equal(taken(readInt, '1.5'), 1)
    assert.equal(taken(readInt, '01'), 1)
  })
})

describe('a Float', () => {
  test('may have a fraction, and no exponent', () => {
    accepts(readNumber, ['0', '1', '-1', '0.5', '-0.5', '10.25', '0.0', '1.50', '-0.01'])
    refuses(readNumber, ['1e5', '1E5', '1e999', '1.', '.5', '-', '-.5', '01', '00.5', '+1', 'NaN', 'Infinity', ''])
  })

  test('is no negative zero, which JavaScript would write as 0', () => {
    refuses(readNumber, ['-0', '-0.0', '-0.000'])
  })

  test('passes whatever its length when JavaScript writes it so', () => {
    accepts(readNumber, ['0.30000000000000004', '-37.266666666666666', '123456789.12345679'])
  })

  test('does not pass when JavaScript would write it otherwise, and it is longer than what every reader keeps', () => {
    refuses(readNumber, ['9999999999999999', '0.1000000000000000000', '123456789012345678'])
    accepts(readNumber, ['999999999999999', '-99999999999999'])
  })

  test('is, as a key, only what JavaScript writes', () => {
    accepts(readCanonicalNumber, ['0', '1', '-1', '0.5', '1.25', '0.30000000000000004'])
    refuses(readCanonicalNumber, ['1.0', '1.50', '0.0', '0.0000001', '1e5', '-0', '9999999999999999', ''])
  })
})

describe('a string', () => {
  test('may hold every legal escape', () => {
    accepts(readString, [
      '""',
      '"a"',
      '"\\""',
      '"\\\\"',
      '"\\/\\b\\f\\n\\r\\t"',
      '"\\u00e4"',
      '"\\uD83D\\uDE00"',
      '"\\u000A"',
    ])
  })

  test('holds no other escape', () => {
    refuses(readString, ['"\\x"', '"\\"', '"\\u12"', '"\\u12g4"', '"\\u"', '"\\U0041"', '"\\0"', "'a'", 'a'])
  })

  test('holds no raw control character', () => {
    for (let code = 0; code < 32; code++) refuses(readString, [`"${String.fromCharCode(code)}"`])
    accepts(readString, ['"\u007f"', '"ä"', '"\u2028"', '"😀"'])
  })

  test('is not taken for what it looks like', () => {
    const text = '"},{\\"errors\\":[null]}],extensions:"'
    assert.equal(taken(readString, text), 'all')
    assert.equal(taken(readString, `${text},"more":1`), text.length)
  })

  test('is refused when it is cut off', () => {
    refusesCuts(readString, '"a\\u00e4\\n\\"b"')
    refusesCuts(readPlainString, '"abc"')
  })

  test('has no escapes where its text stands for its value', () => {
    accepts(readPlainString, ['""', '"a"', '"ä😀"', '"/"'])
    refuses(readPlainString, ['"\\u0061"', '"\\/"', '"\\""', '"\\\\"', '"\n"', '"', 'a'])
  })
})

test('a Boolean is written in letters', () => {
  accepts(readBoolean, ['true', 'false'])
  refuses(readBoolean, ['True', 'tru', 'fals', '1', '"true"', 'truee', 'null', ''])
  refusesCuts(readBoolean, 'true')
  refusesCuts(readBoolean, 'false')
})

test('an enum has the values that it may have, without escapes', () => {
  accepts(readColour, ['"RED"', '"GREEN"'])
  refuses(readColour, ['"BLUE"', '"RE\\u0044"', '"red"', '""', 'RED', '"RED'])
})

test('a custom scalar passes as long as it is plain', () => {
  accepts(readPlainValue, ['"2020-01-01"', '1', '-1.5', 'true', 'false'])
  refuses(readPlainValue, ['{}', '[]', 'null', '{"a":1}', '1e5', ''])
})

/** Texts that are almost JSON: pieces that matter, put together at random. */
const almostNumber = fc.string({ unit: fc.constantFrom(...'0123456789.-eE+ '), maxLength: 20 })
const almostString = fc
  .string({
    unit: fc.constantFrom('a', 'ä', '"', '\\', 'u', '0', 'F', 'g', 'n', '/', '\n', '\u0000', '{', ',', '😀'),
    maxLength: 12,
  })
  .map((text) => `"${text}"`)
const anyNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat({ max: 1e16 }))
const numberText = fc.oneof(
  almostNumber,
  anyNumber.map(String),
  fc.tuple(anyNumber, fc.nat(25)).map(([it, digits]) => it.toFixed(digits)),
)

describe('whatever a reader takes', () => {
  test('JSON.parse takes as the same kind of value', () => {
    fc.assert(
      fc.property(fc.oneof(numberText, almostString), (text) => {
        if (isWhole(readInt, text)) {
          const value = parsed(text)
          assert.equal(value, (value as number) | 0)
          assert.equal(String(value), text)
        }
        if (isWhole(readNumber, text)) assert.equal(typeof parsed(text), 'number')
        if (isWhole(readString, text)) assert.equal(typeof parsed(text), 'string')
        if (isWhole(readPlainString, text)) assert.equal(typeof parsed(text), 'string')
      }),
      { numRuns: 5000 },
    )
  })

  test('JSON.parse refuses no string that is refused here, nor the other way round', () => {
    fc.assert(
      fc.property(almostString, (text) => assert.equal(isWhole(readString, text), typeof parsed(text) === 'string')),
      { numRuns: 5000 },
    )
  })

  test('is a Float that is what it was for a reader that knows doubles only', () => {
    fc.assert(
      fc.property(numberText, (text) => {
        if (!isWhole(readNumber, text)) return
        assert.ok(!Object.is(parsed(text), -0))
        const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').length
        assert.ok(digits <= 15 || String(parsed(text)) === text, text)
      }),
      { numRuns: 5000 },
    )
  })

  test('and stands for its value is equal in text exactly when it is equal in value', () => {
    for (const [read, texts] of [
      [readInt, numberText],
      [readCanonicalNumber, numberText],
      [readPlainString, almostString],
    ] as const) {
      fc.assert(
        fc.property(texts, texts, (one, other) => {
          if (!isWhole(read, one) || !isWhole(read, other)) return
          assert.equal(JSON.stringify(parsed(one)), one)
          assert.equal(parsed(one) === parsed(other), one === other)
        }),
        { numRuns: 2000 },
      )
    }
  })
})

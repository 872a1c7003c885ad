import assert from 'node:assert/strict'
import { test } from 'node:test'
import { continueTrace } from './trace.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const SPAN = 'b7ad6b7169203331'

test('a valid trace goes on under a span of ours, with the caller’s wish to keep it', () => {
  for (const [given, flags] of [
    [`00-${TRACE}-${SPAN}-01`, '01'],
    [`00-${TRACE}-${SPAN}-00`, '00'],
    [`00-${TRACE}-${SPAN}-fe`, '00'],
    [`cc-${TRACE}-${SPAN}-01-what.comes-later`, '01'],
  ] as const) {
    const { traceparent, tracestate } = continueTrace(given, 'vendor=1')
    const [version, trace, span, kept] = traceparent.split('-')
    assert.deepEqual([version, trace, kept, tracestate], ['00', TRACE, flags, 'vendor=1'])
    assert.match(span ?? '', /^[\da-f]{16}$/)
    assert.notEqual(span, SPAN)
  }
})

test('what is no trace is replaced by a new one, and its state is dropped', () => {
  for (const given of [
    undefined,
    '',
    'nonsense',
    `ff-${TRACE}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `01-${TRACE}-${SPAN}-01-${'x'.repeat(300)}`,
  ]) {
    const { traceparent, tracestate } = continueTrace(given, 'vendor=1')
    assert.match(traceparent, /^00-[\da-f]{32}-[\da-f]{16}-00$/, String(given))
    assert.doesNotMatch(traceparent, new RegExp(TRACE))
    assert.equal(tracestate, undefined)
  }
})

test('no two requests have the same span', () => {
  const spans = Array.from({ length: 2000 }, () => continueTrace(`00-${TRACE}-${SPAN}-01`, undefined).traceparent)
  assert.equal(new Set(spans).size, spans.length)
})

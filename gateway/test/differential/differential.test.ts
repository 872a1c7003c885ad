import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openFederation } from '../federation/open-federation.ts'
import { askAll, askOurs, casesOf } from './cases.ts'
import { differences, ownDifferences, ownMistakes } from './compare.ts'
import { createCoverage } from './coverage.ts'
import { damageBy } from './damage.ts'
import deviationReasons from './deviations.json' with { type: 'json' }
import { deviations, explanationOf } from './deviations.ts'
import { describeFailure } from './describe-failure.ts'
import { readSettings } from './settings.ts'
import { scenarios } from './supergraphs/all.ts'

// The same operations to stock `@apollo/gateway` and to every way of ours, over random data and broken subgraphs. See
// settings.ts for how to run more of them, and how to run one again that failed.

const settings = readSettings(process.env)
const chosen = scenarios.filter(({ name }) => settings.supergraph === undefined || settings.supergraph === name)

for (const scenario of chosen) {
  test(`${scenario.name}: ours answers as stock does, however it comes to its answer`, async (t) => {
    await using federation = await openFederation(scenario)
    const coverage = createCoverage()
    const property = fc.asyncProperty(casesOf(scenario, federation), async (given) => {
      const answers = await askAll(federation, given, scenario.hasStock)
      coverage.count(answers)
      const mistakes = ownMistakes(answers)
      for (const difference of answers.stock ? differences(answers.ours.spliced, answers.stock) : []) {
        const explanation = await explanationOf(difference, answers)
        if (explanation) coverage.countDeviation(explanation)
        else mistakes.push(`${difference}: not what stock answers, and no deviation that is known`)
      }
      if (mistakes.length > 0) throw new Error(describeFailure(mistakes, given, answers))
    })
    await fc.assert(property, settings.parametersFor(scenario.name, chosen.length))
    t.diagnostic(`seed ${settings.seed}; ${coverage.report()}`)
    assert.ok(coverage.shareWithData() > 0.6, 'too few answers hold any data to prove something')
  })
}

test('text that is damaged is read alike by the faster way and by the one that checks', async (t) => {
  for (const scenario of chosen) {
    await using federation = await openFederation(scenario)
    const coverage = createCoverage()
    const property = fc.asyncProperty(casesOf(scenario, federation), fc.nat(), async (given, seed) => {
      const answers = await askOurs(federation, given, damageBy(seed))
      coverage.count(answers)
      const mistakes = ownDifferences(answers)
      if (mistakes.length > 0) throw new Error(describeFailure(mistakes, given, answers, seed))
    })
    await fc.assert(property, settings.parametersFor(scenario.name, chosen.length))
    t.diagnostic(`seed ${settings.seed}; ${scenario.name}: ${coverage.report()}`)
  }
})

test('each deviation from stock is known with its reason', () => {
  assert.deepEqual(
    deviations.map(({ name }) => name),
    deviationReasons.map(({ name }) => name),
  )
  for (const { name, reason } of deviationReasons) assert.ok(reason.length > 50, `${name} has no reason`)
})

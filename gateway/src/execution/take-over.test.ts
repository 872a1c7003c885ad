import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HeldRun, Question } from './run.fixture.ts'
import { answerOf, shop } from './shop.fixture.ts'

const QUERY = '{ products { score title count maker { name } reviews { author { name } } next { score } } }'

/** Ways in which a text can be a surprise that says the same. */
const SURPRISES: Readonly<Record<string, (text: string) => string>> = {
  'white space': (text) => text.replaceAll(':', ': '),
  'errors that are none': (text) => text.replace(/\}$/, ',"errors":[]}'),
}

/**
 * Answers what is open in the order that `choices` tell, each choice the number of an open question.
 *
 * @param surprising the number of the answer that is a surprise.
 */
function answerInOrder(
  run: HeldRun,
  choices: readonly number[],
  surprising: number,
  surprise: (text: string) => string,
) {
  for (let count = 0; ; count++) {
    const open = run.asked.filter(({ isAnswered }) => !isAnswered)
    const question = open[(choices[count] ?? 0) % Math.max(open.length, 1)]
    if (!question) return
    const text = answerOf(question)
    question.answer(count === surprising ? surprise(text) : text)
  }
}

const checked = shop.run(QUERY, { checkedOnly: true })
answerInOrder(checked, [], -1, String)

const ORDERS = [0, 1, 2].flatMap((one) => [0, 1, 2].flatMap((other) => [0, 1].map((last) => [0, one, other, last])))

describe('the checked path takes over', () => {
  for (const [name, surprise] of Object.entries(SURPRISES)) {
    test(`after ${name}, whichever answer it is in and in whatever order they come`, () => {
      for (const order of ORDERS) {
        for (let surprising = 0; surprising < checked.asked.length; surprising++) {
          const run = shop.run(QUERY)
          answerInOrder(run, order, surprising, surprise)
          const where = `order ${order.join()}, surprise ${surprising}`
          assert.equal(run.path, 'checked', where)
          assert.equal(run.text, checked.text, where)
          assert.deepEqual(run.outcome?.errors, [], where)
          assert.equal(new Set(run.asked.map(({ request }) => request.body)).size, checked.asked.length, where)
          assert.equal(run.asked.length, checked.asked.length, where)
        }
      }
    })
  }

  test('not while there is no surprise, in any order', () => {
    for (const order of ORDERS) {
      const run = shop.run(QUERY)
      answerInOrder(run, order, -1, String)
      assert.deepEqual([run.path, run.text], ['spliced', checked.text])
    }
  })

  test('when a request fails, and tells what is missing because of it', () => {
    for (const failing of ['reviews', 'stock', 'makers']) {
      for (const last of [false, true]) {
        const runs = [shop.run(QUERY), shop.run(QUERY, { checkedOnly: true })].map((run) => {
          run.next().answer(answerOf(run.next()))
          for (let open = openOf(run); open.length > 0; open = openOf(run)) {
            const order = last ? open.toSorted((a, b) => rank(a) - rank(b)) : open.toSorted((a, b) => rank(b) - rank(a))
            const [question] = order
            if (question?.subgraph === failing) question.fail()
            else question?.answer(answerOf(question))
          }
          return run
        })
        const [one, other] = runs
        assert.equal(one?.text, other?.text)
        assert.deepEqual(paths(one), paths(other))
        assert.ok(paths(one).length > 0)
        function rank({ subgraph }: Question): number {
          return subgraph === failing ? 1 : 0
        }
      }
    }
  })
})

const openOf = (run: HeldRun): readonly Question[] => run.asked.filter(({ isAnswered }) => !isAnswered)

const paths = (run: HeldRun | undefined): readonly unknown[] => run?.outcome?.errors.map(({ path }) => path) ?? []

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HeldRun } from '../run.fixture.ts'
import { shop } from '../shop.fixture.ts'

type Texts = Readonly<Record<string, string | Buffer>>

/** The answer, and that it is the one of the checked path. */
function answer(query: string, texts: Texts): HeldRun {
  const run = shop.run(query).answerAll(texts)
  const checked = shop.run(query, { checkedOnly: true }).answerAll(texts)
  assert.deepEqual(run.data, checked.data)
  assert.deepEqual(run.outcome?.errors, checked.outcome?.errors)
  assert.deepEqual(run.outcome?.completions, checked.outcome?.completions)
  return run
}

/** That text passes, and what becomes of it. */
function passes(query: string, texts: Texts, expected: string): void {
  const run = shop.run(query).answerAll(texts)
  assert.equal(run.path, 'spliced', run.why ?? '')
  assert.equal(run.text, expected)
}

function fallsBack(query: string, texts: Texts): void {
  assert.equal(answer(query, texts).path, 'checked')
}

describe('text passes as it stands', () => {
  test('when one subgraph has all of it', () => {
    const text = '{"shop":{"name":"\\u00e4\\"ä","best":{"price":1.50,"tags":["a",]}}}'.replace(',]', ']')
    passes('{ shop { name best { price tags } } }', { catalog: `{"data":${text}}` }, text)
  })

  test('with null where there may be null, and lists of any length', () => {
    const text = '{"shop":{"best":null,"products":[null,{"tags":[]},{"tags":null}]}}'
    passes('{ shop { best { title } products { tags } } }', { catalog: `{"data":${text}}` }, text)
  })

  test('with white space behind it, and with extensions that are read over', () => {
    const data = '{"shop":{"name":"a"}}'
    const extensions = '{"trace":[{"took":1.5e3,"said":"}"}], "more" : null}'
    passes('{ shop { name } }', { catalog: `{"data":${data},"extensions":${extensions}}\r\n\t ` }, data)
  })

  test('with lists of lists', () => {
    const text = '{"shelves":[null,[],[null,{"title":"a"}],[{"title":null}]]}'
    passes('{ shelves { title } }', { catalog: `{"data":${text}}` }, text)
  })

  test('without what only the gateway needs, entities in the gaps', () => {
    passes(
      '{ products { score title count id } }',
      {
        catalog: '{"data":{"products":[{"id":"1","title":"a"},{"id":"2","title":null},{"id":"1","title":"a"}]}}',
        reviews: '{"data":{"_entities":[{"score":10},{"score":20}]}}',
        stock: '{"data":{"_entities":[{"count":null},{"count":2}]}}',
      },
      '{"products":[{"score":10,"title":"a","count":null,"id":"1"},{"score":20,"title":null,"count":2,"id":"2"},{"score":10,"title":"a","count":null,"id":"1"}]}',
    )
  })

  test('entities of entities, the client’s keys and aliases in the client’s order', () => {
    passes(
      '{ products { all: reviews { author { who: name is: __typename } text } is: __typename } }',
      {
        catalog: '{"data":{"products":[{"id":"1","is":"Product"},{"id":"2","is":"Product"}]}}',
        reviews:
          '{"data":{"_entities":[{"all":[{"author":{"id":"7","is":"User"},"text":"a"},{"author":null,"text":"b"}]},{"all":null}]}}',
        makers: '{"data":{"_entities":[{"who":"Ann"}]}}',
      },
      '{"products":[{"all":[{"author":{"who":"Ann","is":"User"},"text":"a"},{"author":null,"text":"b"}],"is":"Product"},{"all":null,"is":"Product"}]}',
    )
  })

  test('objects of several types, the type’s name where the client has it', () => {
    passes(
      '{ things { title is: __typename ... on Book { score } __typename } }',
      {
        catalog:
          '{"data":{"things":[{"__typename":"Product","title":"a","is":"Product"},null,{"__typename":"Book","id":"5","title":"b","is":"Book"}]}}',
        reviews: '{"data":{"_entities":[{"score":null}]}}',
      },
      '{"things":[{"title":"a","is":"Product","__typename":"Product"},null,{"title":"b","is":"Book","score":null,"__typename":"Book"}]}',
    )
  })

  test('an empty object of a type of which the client sees nothing', () => {
    passes(
      '{ hits { ... on Book { pages } } shop { thing { ... on Product { score } } } }',
      {
        catalog:
          '{"data":{"hits":[{"__typename":"Product"},{"__typename":"Book","pages":1}],"shop":{"thing":{"__typename":"Book"}}}}',
      },
      '{"hits":[{},{"pages":1}],"shop":{"thing":{}}}',
    )
  })

  test('a representation has what another subgraph gave', () => {
    const query = '{ products { shipping price } }'
    const run = shop.run(query)
    run.next().answer('{"data":{"products":[{"id":"1","price":1.5},{"id":"2","price":null}]}}')
    assert.deepEqual(run.next().variables, {
      representations: [
        { __typename: 'Product', price: 1.5, id: '1' },
        { __typename: 'Product', price: null, id: '2' },
      ],
    })
    run.next().answer('{"data":{"_entities":[{"shipping":1},{"shipping":null}]}}')
    assert.equal(run.text, '{"products":[{"shipping":1,"price":1.5},{"shipping":null,"price":null}]}')
    assert.equal(run.path, 'spliced')
  })

  test('no entity, no request', () => {
    const run = shop.run('{ products { title score } }')
    run.next().answer('{"data":{"products":[]}}')
    assert.deepEqual([run.asked.length, run.text, run.path], [1, '{"products":[]}', 'spliced'])
  })

  test('text that looks like structure is text', () => {
    const hostile = '"],\\"errors\\":[{}],\\"data\\":null,\\"title\\":\\"b"'
    passes(
      '{ products { title score } }',
      {
        catalog: `{"data":{"products":[{"id":"]}","title":${hostile}}]}}`,
        reviews: '{"data":{"_entities":[{"score":1}]}}',
      },
      `{"products":[{"title":${hostile},"score":1}]}`,
    )
  })
})

describe('an answer of one object is read again in whole, as the checked path reads it, with', () => {
  const cases: Readonly<Record<string, string | Buffer>> = {
    'a key that was not asked for': '{"data":{"product":{"title":"a","price":1,"kind":"BIG","more":1}}}',
    'a key that is missing': '{"data":{"product":{"title":"a","price":1}}}',
    'keys in another order': '{"data":{"product":{"price":1,"title":"a","kind":"BIG"}}}',
    'a key twice': '{"data":{"product":{"title":"a","title":"b","price":1,"kind":"BIG"}}}',
    'white space': '{"data":{"product":{"title":"a", "price":1,"kind":"BIG"}}}',
    'white space before it': ' {"data":{"product":{"title":"a","price":1,"kind":"BIG"}}}',
    'an escape in a key': '{"data":{"product":{"ti\\u0074le":"a","price":1,"kind":"BIG"}}}',
    'errors before data': '{"errors":[{"message":"m"}],"data":{"product":{"title":"a","price":1,"kind":"BIG"}}}',
    'errors after data':
      '{"data":{"product":{"title":null,"price":1,"kind":"BIG"}},"errors":[{"message":"m","path":["product","title"]}]}',
    'errors after extensions':
      '{"data":{"product":null},"extensions":{},"errors":[{"message":"m","path":["product"]}]}',
    'an empty list of errors': '{"data":{"product":{"title":"a","price":1,"kind":"BIG"}},"errors":[]}',
    'extensions before data': '{"extensions":{},"data":{"product":{"title":"a","price":1,"kind":"BIG"}}}',
    'extensions that are no JSON': '{"data":{"product":{"title":"a","price":1,"kind":"BIG"}},"extensions":{a}}',
    'no data': '{"data":null}',
    'a number for a string': '{"data":{"product":{"title":1,"price":1,"kind":"BIG"}}}',
    'a string for a number': '{"data":{"product":{"title":"a","price":"1","kind":"BIG"}}}',
    'a number with an exponent': '{"data":{"product":{"title":"a","price":1e2,"kind":"BIG"}}}',
    'a number that JSON has no text for': '{"data":{"product":{"title":"a","price":1e999,"kind":"BIG"}}}',
    'a value that the enum has not': '{"data":{"product":{"title":"a","price":1,"kind":"HUGE"}}}',
    'a value of the enum that clients do not see': '{"data":{"product":{"title":"a","price":1,"kind":"SECRET"}}}',
    'a list for an object': '{"data":{"product":[{"title":"a","price":1,"kind":"BIG"}]}}',
    'a leaf for an object': '{"data":{"product":"a"}}',
    'an object for a leaf': '{"data":{"product":{"title":{},"price":1,"kind":"BIG"}}}',
    'bytes behind its end': '{"data":{"product":{"title":"a","price":1,"kind":"BIG"}}}}',
    'an end that is missing': '{"data":{"product":{"title":"a","price":1,"kind":"BIG"}}',
    'nothing in it': '',
    'text that is no JSON': 'Bad gateway',
    'a byte order mark': '\uFEFF{"data":{"product":{"title":"a","price":1,"kind":"BIG"}}}',
    'bytes that are no UTF-8': Buffer.from('{"data":{"product":{"title":"\xff","price":1,"kind":"BIG"}}}', 'latin1'),
    'a control character': '{"data":{"product":{"title":"\u0001","price":1,"kind":"BIG"}}}',
    'a batch of answers': '[{"data":{"product":{"title":"a","price":1,"kind":"BIG"}}}]',
  }
  for (const [what, text] of Object.entries(cases)) {
    test(what, () => fallsBack('{ product(id: 1) { title price kind } }', { catalog: text }))
  }

  test('null where there must be none', () => {
    fallsBack('{ products { title } }', { catalog: '{"data":{"products":[{"title":"a"},null]}}' })
    fallsBack('{ products { title } }', { catalog: '{"data":{"products":null}}' })
  })

  test('another type in a branch, or none', () => {
    const query = '{ things { title } }'
    for (const type of ['"Review"', '"Thing"', '"Nothing"', '""', 'null', '1']) {
      fallsBack(query, { catalog: `{"data":{"things":[{"__typename":${type},"title":"a"}]}}` })
    }
    fallsBack(query, { catalog: '{"data":{"things":[{"title":"a"}]}}' })
    fallsBack(query, { catalog: '{"data":{"things":[{"title":"a","__typename":"Book"}]}}' })
  })
})

describe('entities are read again in whole when there', () => {
  const products = '{"data":{"products":[{"id":"1"},{"id":"2"}]}}'
  const cases: Readonly<Record<string, string>> = {
    'are fewer than were asked for': '{"data":{"_entities":[{"score":1}]}}',
    'are more than were asked for': '{"data":{"_entities":[{"score":1},{"score":2},{"score":3}]}}',
    'is a null among them': '{"data":{"_entities":[null,{"score":2}]}}',
    'is null for all of them': '{"data":{"_entities":null}}',
    'is null in one that must not have it': '{"data":{"_entities":[{"score":null},{"score":2}]}}',
    'is a type that was not asked for': '{"data":{"_entities":[{"__typename":"Product","score":1},{"score":2}]}}',
    'are errors': '{"data":{"_entities":[{"score":1},null]},"errors":[{"message":"m","path":["_entities",1]}]}',
  }
  for (const [what, reviews] of Object.entries(cases)) {
    test(what, () => fallsBack('{ products { score } }', { catalog: products, reviews }))
  }

  test('is an escape in a key, whose text is then not its value', () => {
    fallsBack('{ products { score } }', {
      catalog: '{"data":{"products":[{"id":"1"},{"id":"\\u0031"}]}}',
      reviews: '{"data":{"_entities":[{"score":1}]}}',
    })
  })
})

test('a cut at any byte is seen', () => {
  const query = '{ products { title score } }'
  const catalog = '{"data":{"products":[{"id":"1","title":"\\u00e4ä"}]},"extensions":{"a":[1]}}'
  const bytes = Buffer.from(catalog)
  for (let length = 0; length < bytes.length; length++) {
    const run = shop.run(query)
    run.next().answer(bytes.subarray(0, length))
    assert.equal(run.path, 'checked', `cut after ${length}`)
  }
})

import { type GraphQLOutputType, isLeafType, isListType, isNonNullType } from 'graphql'
import type { Child, Entry, Gap, ObjectLayout } from './layout.ts'
import { CAPTURE, CHUNK, type Linked, type PartAddress } from './link.ts'
import { leafCall, readers } from './scan-leaf.ts'
import type { Scan } from './scanner.ts'

const EXTENSIONS = ',"extensions":'

export interface ScannerInput {
  readonly isRoot: boolean
  /** The parts of the request with the response keys of their entities. */
  readonly parts: readonly { readonly alias: string; readonly part: PartAddress }[]
  readonly linked: Linked
}

/*
 * Generates the scanner of one request. The code is made of byte values, numbers, and names through JSON.stringify;
 * names are GraphQL's, so that they are of letters, digits and underscores. Its variables:
 * b bytes, T the same as text, p position, run, into, tape, C<n> the records of class n; R<id> the record of an object,
 * o<id> the position after its bracket, k<id>_<n> and e<id>_<n> where its n-th capture begins and ends.
 */
export function compileScanner({ isRoot, parts, linked }: ScannerInput): Scan {
  const enums: ReadonlySet<string>[] = []
  const classes = new Set<number>()
  let counter = 0

  /** Subgraphs that trace add to every answer something that is not for the client. */
  const end = `if(${matches(EXTENSIONS)}){p=readAny(b,p+${EXTENSIONS.length},T);if(p<0)return false;}${literal('}')}`

  const body = isRoot ? rootCode() : entitiesCode()
  const classLines = [...classes].map((id) => `const C${id}=run.classes[${id}];`).join('')
  const source = `return function scan(b,T,n,run,into){let p=0;const tape=into.tape;${classLines}
${body}
while(p<n&&(b[p]===10||b[p]===13||b[p]===32||b[p]===9))p++;return p===n;}`
  const names = Object.keys(readers)
  return new Function(...names, 'enums', source)(...Object.values(readers), enums) as Scan

  function rootCode(): string {
    const [first] = parts
    if (!first) throw new Error('A request needs a part.')
    return `${literal('{"data":')}{const items=into.items[0];${itemCode(first.part)}}${end}`
  }

  function entitiesCode(): string {
    const fields = parts.map(({ alias, part }, index) => {
      const head = literal(`${index === 0 ? '' : ','}${JSON.stringify(alias)}:[`)
      const each = `if(j>0){if(b[p]!==44)return false;p++;}${itemCode(part)}`
      return `${head}{const items=into.items[${index}];for(let j=0,m=into.counts[${index}];j<m;j++){${each}}}${literal(']')}`
    })
    return `${literal('{"data":{')}${fields.join('\n')}${literal('}')}${end}`
  }

  /** An entity, or the root: notes where its chunks are, and the values that representations need. */
  function itemCode({ item, chunks, captures }: PartAddress): string {
    const columns: string[] = []
    for (let chunk = 0; chunk < chunks; chunk++) columns.push(`f${chunk}`, `t${chunk}`, `u${chunk}`, `w${chunk}`)
    for (let capture = 0; capture < captures; capture++) columns.push(`k${capture}`, `e${capture}`)
    let code = columns.length > 0 ? `let ${columns.map((name) => `${name}=0`).join(',')};` : ''
    let chunk = -1
    let close = ''
    item.order.forEach((entry, index) => {
      if (entry.chunk !== chunk) {
        code += close
        close = ''
      }
      const key = keyText(entry)
      code += literal((index === 0 ? '{' : ',') + key)
      if (entry.chunk !== chunk && entry.chunk >= 0) {
        code += `f${entry.chunk}=p-${byteLength(key)};u${entry.chunk}=tape.length;`
        close = `t${entry.chunk}=p;w${entry.chunk}=tape.length;`
      }
      ;({ chunk } = entry)
      if (entry.capture >= 0) code += `k${entry.capture}=p;`
      code += valueCode(entry.type, entry, item.typeName)
      if (entry.capture >= 0) code += `e${entry.capture}=p;`
    })
    const note = columns.length > 0 ? `items.push(${columns.join(',')});` : ''
    if (columns.length !== chunks * CHUNK + captures * CAPTURE)
      throw new Error('An item is not as wide as it has to be.')
    return `{${code}${close}${literal('}')}${note}}`
  }

  function valueCode(type: GraphQLOutputType, entry: Entry, parent: string): string {
    if (isNonNullType(type)) return presentCode(type.ofType, entry, parent)
    return `if(b[p]===110){${literal('null')}}else{${presentCode(type, entry, parent)}}`
  }

  function presentCode(type: GraphQLOutputType, entry: Entry, parent: string): string {
    if (isListType(type)) {
      const item = valueCode(type.ofType, entry, parent)
      return `if(b[p]!==91)return false;p++;if(b[p]===93)p++;else for(;;){${item}const e=b[p++];if(e===44)continue;if(e===93)break;return false;}`
    }
    if (entry.field.name === '__typename') return literal(JSON.stringify(parent))
    if (isLeafType(type)) return `if((p=${leafCall(type, entry.capture >= 0, enums)})<0)return false;`
    if (!entry.child) throw new Error('A composite field has nothing below it.')
    return childCode(entry.child)
  }

  function childCode(child: Child): string {
    const id = counter++
    if (child.kind === 'object') return `const o${id}=p+1;${objectCode(child.layout, id, false)}`
    const branches = child.layouts.map((layout) => {
      const name = `${layout.type.name}"`
      return `if(${matches(name)}){p+=${byteLength(name)};${objectCode(layout, id, true)}}`
    })
    return `const o${id}=p+1;${literal('{"__typename":"')}${branches.join('else ')}else return false;`
  }

  /** An object in the text of its owner: checked, its captures noted, and its gaps put on the tape. */
  function objectCode(layout: ObjectLayout, id: number, isBegun: boolean): string {
    const { order, site, gaps, type } = layout
    const recordClass = linked.classOf(layout)
    if (recordClass) classes.add(recordClass.id)
    const firstVisible = order.findIndex(({ isHidden }) => !isHidden)
    const gapBefore = (visible: number) => gaps.find(({ before }) => before === visible)
    /** Slots of the tape that wait for the record, which the captures tell. */
    let waiting: string[] = []
    let isKnown = recordClass === undefined
    let capturesLeft = site?.captures.length ?? 0
    let code = ''

    const lookup = (): string => {
      isKnown = true
      if (!site || !recordClass) return ''
      const texts = site.captures.map((_, index) => `T.slice(k${id}_${index},e${id}_${index})`)
      const records = `C${recordClass.id}`
      const [name, key] = [`q${id}`, texts.length === 0 ? `''` : texts.join(`+','+`)]
      const captures = texts.length === 1 ? name : texts.join(',')
      const found = `const ${name}=${key};let R${id}=${records}.map.get(${name});`
      const made = `if(R${id}===undefined)R${id}=run.record(${records},${name},[${captures}]);`
      const fill = waiting.map((slot) => `tape[${slot}]=R${id};`).join('')
      waiting = []
      return found + made + fill
    }
    const cut = (from: string, to: string, gap: Gap | undefined): string => {
      if (!gap) return `tape.push(${from},${to},-1,null);`
      const address = linked.addressOf(gap)
      if (!recordClass) return `tape.push(${from},${to},${address.gap},run.constantRecord(${address.recordClass}));`
      if (isKnown) return `tape.push(${from},${to},${address.gap},R${id});`
      const slot = `l${counter++}`
      waiting.push(slot)
      return `const ${slot}=tape.length+3;tape.push(${from},${to},${address.gap},null);`
    }

    if (capturesLeft === 0) code += lookup()
    order.forEach((entry, index) => {
      const key = keyText(entry)
      const isRead = isBegun && index === 0
      if (!isRead) code += literal((index === 0 ? '{' : ',') + key)
      if (index === firstVisible && (index > 0 || gapBefore(0))) {
        code += cut(`o${id}`, isRead ? `o${id}` : `p-${byteLength(key)}`, gapBefore(0))
      }
      if (!isRead) code += captured(entry, id, valueCode(entry.type, entry, type.name))
      if (entry.capture >= 0 && --capturesLeft === 0) code += lookup()
      const gap = firstVisible >= 0 && index >= firstVisible ? gapBefore(index - firstVisible + 1) : undefined
      if (gap) code += cut('p', 'p', gap)
    })
    // Nothing of the owner's text is shown.
    if (firstVisible < 0) code += cut(`o${id}`, 'p', gapBefore(0))
    return code + literal('}')
  }
}

const captured = ({ capture }: Entry, id: number, code: string): string =>
  capture < 0 ? code : `const k${id}_${capture}=p;${code}const e${id}_${capture}=p;`

const keyText = ({ field }: Entry): string => `${JSON.stringify(field.key)}:`

const byteLength = (text: string): number => Buffer.byteLength(text)

/** Whether the bytes at `p` are these. */
const matches = (text: string): string =>
  [...Buffer.from(text)].map((byte, index) => `b[p+${index}]===${byte}`).join('&&')

/** Reads exactly these bytes. */
const literal = (text: string): string => {
  const differs = [...Buffer.from(text)].map((byte, index) => `b[p+${index}]!==${byte}`).join('||')
  return `if(${differs})return false;p+=${byteLength(text)};`
}

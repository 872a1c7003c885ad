import type { Child, Entry } from './layout.ts'
import { CAPTURE, CHUNK, type LinkedGap, type LinkedUser, type PartAddress, layoutsOf, strideOf } from './link.ts'
import type { RecordClass, TextOfRecord } from './splice-program.ts'

/*
 * Straight-line code, generated once for each operation. Only numbers, and texts through JSON.stringify, go into it:
 * nothing that a client or a subgraph wrote can become code.
 */
const generate = (code: string): TextOfRecord => new Function('run', 'record', code) as TextOfRecord

/** Makes records with so many items and memos. */
export function compileRecord(slots: number, gaps: number): RecordClass['create'] {
  const items = Array<string>(slots).fill('0').join(',')
  const memo = Array<string>(gaps).fill('undefined').join(',')
  const code = `return {recordClass,captures,items:[${items}],memo:[${memo}]};`
  return new Function('captures', 'recordClass', code) as RecordClass['create']
}

/** The text of a gap: pieces of items, captured values and constants. */
export function compileGap({ prefix, suffix, pieces }: LinkedGap): TextOfRecord {
  const reads: string[] = []
  const out: string[] = []
  pieces.forEach((piece, index) => {
    const separator = index === 0 ? prefix : ','
    if (piece.kind === 'text') {
      const value = piece.capture === null ? '' : `+record.captures[${piece.capture}]`
      out.push(JSON.stringify(separator + piece.text) + value)
      return
    }
    const { part, slot, chunk } = piece
    const [text, items, at] = [`t${index}`, `i${index}`, `a${index}`]
    reads.push(
      `const ${text}=run.texts[${part.request}],${items}=${text}.items[${part.index}],`,
      `${at}=record.items[${slot}]*${strideOf(part)}+${chunk * CHUNK};`,
    )
    const from = `${items}[${at}],${items}[${at}+1]`
    const slice = isCleanChunk(part.item.order, chunk)
      ? `${text}.text.slice(${from})`
      : `run.splice(${text},${from},${items}[${at}+2],${items}[${at}+3])`
    out.push(separator === '' ? slice : `${JSON.stringify(separator)}+${slice}`)
  })
  if (suffix !== '') out.push(JSON.stringify(suffix))
  return generate(`${reads.join('')}return ${out.join('+')};`)
}

/** The text of a representation: constants, captured values, and values out of other parts' items. */
export function compileRepresentation({ sources, recordClass }: LinkedUser, partOf: PartOf): TextOfRecord {
  const code = sources.map((source, index) => {
    const key = `${index === 0 ? '{' : ','}${JSON.stringify(source.key)}:`
    if (source.kind === 'constant') return JSON.stringify(key + source.value)
    if (source.kind === 'own') return `${JSON.stringify(key)}+record.captures[${source.capture}]`
    const part = partOf(source.join)
    const slot = recordClass.parts.indexOf(part)
    const at = `record.items[${slot}]*${strideOf(part)}+${part.chunks * CHUNK + source.capture * CAPTURE}`
    return `${JSON.stringify(key)}+run.value(${part.request},${part.index},${at})`
  })
  return generate(`return ${code.join('+')}+'}'`)
}

type PartOf = (join: Extract<LinkedUser['sources'][number], { kind: 'join' }>['join']) => PartAddress

/** Whether different records have different representations: all of what tells them apart is in the text. */
export const isInjective = ({ sources, recordClass }: LinkedUser): boolean =>
  new Set(sources.flatMap((it) => (it.kind === 'own' ? [it.capture] : []))).size === recordClass.captures

const isCleanChunk = (order: readonly Entry[], chunk: number): boolean =>
  order.every((entry) => entry.chunk !== chunk || isClean(entry.child))

const isClean = (child: Child | null): boolean => child === null || layoutsOf(child).every((layout) => layout.isClean)

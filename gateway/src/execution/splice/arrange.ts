import { GraphQLNonNull, type GraphQLObjectType, GraphQLString, getNamedType, isEnumType } from 'graphql'
import type { CollectedField } from '../plan/collect-fields.ts'
import { type Child, type Entry, type Gap, type Join, NotSpliceable, type ObjectLayout, type Piece } from './layout.ts'
import { entryText, selectionText } from './selection-text.ts'

export interface ArrangeInput {
  readonly type: GraphQLObjectType
  /** The client's fields, in its order. */
  readonly shown: readonly CollectedField[]
  /** What the fetch whose text this object is in asks for it. */
  readonly owner: ReadonlyMap<string, CollectedField>
  readonly joins: readonly Join[]
  /** The owner's fields that representations need. */
  readonly captures: readonly string[]
  /** Whether the object is one of several types, told by its first key. */
  readonly isBranch: boolean
  /** @param service of a join; else the owner's. */
  childOf(field: CollectedField, fetched: CollectedField, service: string | null): Child | null
  hidden(field: CollectedField): Child | null
}

/** One of the client's fields, and who gives it. */
interface Seat {
  readonly field: CollectedField
  /** In the owner's text, where it stays. */
  own: CollectedField | null
  /** Elsewhere: put in through a gap. */
  piece: Piece | null
}

/** Brings one object into the client's order: what it has itself stays, the rest becomes gaps. */
export function arrange(input: ArrangeInput): ObjectLayout {
  const { type, joins, captures } = input
  const seats = seatsOf(input)
  moveCapturesIntoGaps(seats, captures)
  letTypeNamePass(seats, input)
  const visible = chunksOf(seats, joins)
  const stays = seats.filter(({ own }) => own !== null)
  const gaps = gapsOf(seats, stays)
  const order = orderOf(input, stays)
  for (const join of joins.toSorted((a, b) => a.fetch.id - b.fetch.id)) layOutItem(join, visible.get(join) ?? [], input)
  const isClean =
    joins.length === 0 && gaps.length === 0 && order.every(({ isHidden, child }) => !isHidden && isCleanChild(child))
  return {
    type,
    order,
    site: joins.length > 0 ? { joins, captures, type } : null,
    gaps,
    isClean,
    signature: JSON.stringify([
      type.name,
      order.map((it) => [entryText(it), it.isHidden, it.capture, childSignature(it.child)]),
      joins.map(({ item }) => item?.signature),
      gaps.map(({ before, pieces }) => [before, pieces.map(pieceSignature)]),
    ]),
  }
}

function seatsOf({ shown, owner, joins, type, isBranch }: ArrangeInput): Seat[] {
  return shown.map((field) => {
    const from = joins.filter(({ fields }) => fields.has(field.key))
    const own = owner.get(field.key) ?? null
    if (field.name === '__typename') {
      // Of a branch it is the first key of the text, whatever the client wants before it.
      const passes = own !== null && !(isBranch && field.key === '__typename')
      const text = `${JSON.stringify(field.key)}:${JSON.stringify(type.name)}`
      return { field, own: passes ? own : null, piece: passes ? null : { kind: 'constant', text } }
    }
    if (from.length + (own ? 1 : 0) !== 1) throw new NotSpliceable('a field with several sources, or none')
    const [join] = from
    if ((own ?? join?.fields.get(field.key))?.name !== field.name)
      throw new NotSpliceable('an alias that means two fields')
    return { field, own, piece: join ? { kind: 'chunk', join, chunk: -1 } : null }
  })
}

/** A captured field beside a gap is told by the record as well: one gap instead of two, and no text of its own. */
function moveCapturesIntoGaps(seats: readonly Seat[], captures: readonly string[]): void {
  for (const step of [1, -1]) {
    const from = step > 0 ? 0 : seats.length - 1
    for (let index = from; seats[index]; index += step) {
      const seat = seats[index]
      if (!seat?.own) continue
      const capture = captures.indexOf(seat.field.key)
      if (capture < 0 || isEnumType(getNamedType(seat.field.type))) continue
      if (!seats[index - step]?.piece && seats.length > 1) continue
      seat.piece = { kind: 'capture', key: seat.field.key, capture }
      seat.own = null
    }
  }
}

/** The first key of a branch is its type's name: it stays where it is the client's first too, and nothing is hidden. */
function letTypeNamePass([first, ...others]: readonly Seat[], { owner, isBranch }: ArrangeInput): void {
  if (!isBranch || first?.field.key !== '__typename') return
  const stay = new Set(others.flatMap(({ own, field }) => (own ? [field.key] : [])))
  if (![...owner.values()].every(({ key, name }) => stay.has(key) || name === '__typename')) return
  first.own = first.field
  first.piece = null
}

interface VisibleField {
  readonly field: CollectedField
  readonly chunk: number
}

/** Fields of one join that stand together in the client's order are one piece of its text. */
function chunksOf(seats: readonly Seat[], joins: readonly Join[]): ReadonlyMap<Join, readonly VisibleField[]> {
  const visible = new Map<Join, VisibleField[]>(joins.map((join) => [join, []]))
  let before: Join | null = null
  for (const seat of seats) {
    const join: Join | null = seat.piece?.kind === 'chunk' ? seat.piece.join : null
    if (join) {
      if (before !== join) join.chunks += 1
      const chunk = join.chunks - 1
      seat.piece = { kind: 'chunk', join, chunk }
      visible.get(join)?.push({ field: seat.field, chunk })
    }
    before = join
  }
  return visible
}

function gapsOf(seats: readonly Seat[], stays: readonly Seat[]): readonly Gap[] {
  const gaps: Gap[] = []
  let pieces: Piece[] = []
  let before = 0
  const close = (isLast: boolean): void => {
    if (pieces.length > 0) {
      const isFirst = before === 0
      gaps.push({ before, pieces, prefix: isFirst ? '' : ',', suffix: isFirst && !isLast ? ',' : '' })
    }
    pieces = []
  }
  for (const { own, piece } of seats) {
    if (own) {
      close(false)
      before += 1
    } else if (piece && !isSameChunk(pieces.at(-1), piece)) pieces.push(piece)
  }
  close(before === stays.length)
  return gaps
}

const isSameChunk = (last: Piece | undefined, piece: Piece): boolean =>
  last?.kind === 'chunk' && piece.kind === 'chunk' && last.join === piece.join && last.chunk === piece.chunk

/** What is asked of the owner's subgraph: hidden fields first, then those that stay, in the client's order. */
function orderOf(
  { owner, captures, isBranch, childOf, hidden }: ArrangeInput,
  stays: readonly Seat[],
): readonly Entry[] {
  const order: Entry[] = []
  const stay = new Set(stays.map(({ field }) => field.key))
  const hide = (field: CollectedField): void => {
    const capture = captures.indexOf(field.key)
    order.push({ field, type: field.type, isHidden: true, capture, chunk: -1, child: hidden(field) })
  }
  if (isBranch && !stay.has('__typename')) hide(typeNameField)
  for (const field of owner.values()) if (!stay.has(field.key) && field.name !== '__typename') hide(field)
  for (const { field, own } of stays) {
    if (!own) continue
    order.push({
      field: own,
      type: field.type,
      isHidden: false,
      capture: captures.indexOf(field.key),
      chunk: -1,
      child: childOf(field, own, null),
    })
  }
  // Nothing but a type's name was asked, and that is known: still something has to be asked.
  if (order.length === 0) for (const field of owner.values()) hide(field)
  return order
}

/** The order asked for an entity: hidden fields first, then the chunks. */
function layOutItem(join: Join, visible: readonly VisibleField[], { type, childOf, hidden }: ArrangeInput): void {
  const { service, requires } = join.fetch
  const order: Entry[] = []
  const isVisible = new Set(visible.map(({ field }) => field.key))
  const hide = (field: CollectedField): void => {
    const capture = join.captures.indexOf(field.key)
    order.push({ field, type: field.type, isHidden: true, capture, chunk: -1, child: hidden(field) })
  }
  for (const field of join.fields.values()) if (!isVisible.has(field.key) && field.name !== '__typename') hide(field)
  for (const { field, chunk } of visible) {
    const fetched = join.fields.get(field.key)
    if (!fetched) throw new NotSpliceable('a field that its fetch does not ask for')
    const capture = join.captures.indexOf(field.key)
    order.push({
      field: fetched,
      type: field.type,
      isHidden: false,
      capture,
      chunk,
      child: childOf(field, fetched, service),
    })
  }
  if (order.length === 0) for (const field of join.fields.values()) hide(field)
  const selection = selectionText(order)
  join.item = {
    typeName: type.name,
    order,
    text: requires ? `{...on ${type.name}${selection}}` : selection,
    signature: JSON.stringify([
      service,
      requires ?? join.fetch.id,
      type.name,
      selection,
      order.map((it) => [it.isHidden, it.capture, it.chunk, childSignature(it.child)]),
      join.sources.map((source) => [
        source.key,
        source.kind,
        source.kind === 'join' ? source.join.item?.signature : '',
      ]),
    ]),
  }
}

const typeNameField: CollectedField = {
  key: '__typename',
  name: '__typename',
  arguments: '',
  variables: [],
  hasDirectives: false,
  type: new GraphQLNonNull(GraphQLString),
  selections: [],
  isIntrospection: false,
}

const isCleanChild = (child: Child | null): boolean => {
  if (!child) return true
  return child.kind === 'object' ? child.layout.isClean : child.layouts.every(({ isClean }) => isClean)
}

const childSignature = (child: Child | null): unknown => {
  if (!child) return null
  return child.kind === 'object' ? child.layout.signature : child.layouts.map(({ signature }) => signature)
}

const pieceSignature = (piece: Piece): unknown => {
  if (piece.kind === 'chunk') return [piece.join.item?.signature, piece.chunk]
  return piece.kind === 'constant' ? piece.text : [piece.key, piece.capture]
}

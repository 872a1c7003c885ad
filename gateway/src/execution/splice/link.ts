import type { Child, Entry, Gap, ItemLayout, Join, ObjectLayout, Site } from './layout.ts'
import type { GapAddress } from './splice-program.ts'

/** A part of a request, as the layouts refer to it. */
export interface PartAddress {
  /** Counts over all requests. */
  readonly id: number
  readonly request: number
  readonly index: number
  readonly item: ItemLayout
  /** How many chunks and captures the items have. */
  readonly chunks: number
  readonly captures: number
}

/** How many numbers the scanner notes of an item: from, to and the tape's part of each chunk; from and to of a capture. */
export const strideOf = ({ chunks, captures }: PartAddress): number => chunks * CHUNK + captures * CAPTURE
export const CHUNK = 4
export const CAPTURE = 2

export type LinkedPiece =
  | { readonly kind: 'text'; readonly text: string; readonly capture: number | null }
  | { readonly kind: 'chunk'; readonly part: PartAddress; readonly slot: number; readonly chunk: number }

export interface LinkedGap extends Pick<Gap, 'prefix' | 'suffix'> {
  readonly pieces: readonly LinkedPiece[]
}

export interface LinkedClass {
  readonly id: number
  readonly parts: readonly PartAddress[]
  readonly captures: number
  readonly gaps: LinkedGap[]
  /** Its records never differ: there is one. */
  readonly isConstant: boolean
}

/** A class whose entities a part asks for, and what their representations are made of. */
export interface LinkedUser {
  readonly part: PartAddress
  readonly recordClass: LinkedClass
  readonly slot: number
  readonly sources: Join['sources']
}

export interface Linked {
  readonly classes: readonly LinkedClass[]
  readonly users: readonly LinkedUser[]
  /** Of an object with a site. */
  classOf(layout: ObjectLayout): LinkedClass | undefined
  addressOf(gap: Gap): GapAddress
}

/** Gives every site the class of its records: sites of one type, with the same captures and parts, share it. */
export function link(root: ObjectLayout, parts: readonly PartAddress[], partOf: (join: Join) => PartAddress): Linked {
  const classes: LinkedClass[] = []
  const users: LinkedUser[] = []
  const byKey = new Map<string, LinkedClass>()
  const classOf = new Map<ObjectLayout, LinkedClass>()
  const addresses = new Map<Gap, GapAddress>()
  visit(root)
  for (const { item } of parts) visitOrder(item.order)
  return {
    classes,
    users,
    classOf: (layout) => classOf.get(layout),
    addressOf(gap) {
      const address = addresses.get(gap)
      if (!address) throw new Error('A gap was not linked.')
      return address
    },
  }

  function visit(layout: ObjectLayout): void {
    if (layout.site) {
      const recordClass = classOfSite(layout.site)
      classOf.set(layout, recordClass)
      for (const gap of layout.gaps) addresses.set(gap, addGap(recordClass, gap))
    } else {
      // Only constants: no entity is needed to tell them.
      for (const gap of layout.gaps) addresses.set(gap, addGap(addClass([], 0, true), gap))
    }
    visitOrder(layout.order)
  }

  function visitOrder(order: readonly Entry[]): void {
    for (const { child } of order) if (child) for (const layout of layoutsOf(child)) visit(layout)
  }

  function classOfSite({ joins, captures, type }: Site): LinkedClass {
    const joined = [...new Set(joins.map(partOf))].toSorted((a, b) => a.id - b.id)
    const key = JSON.stringify([type.name, captures, joined.map(({ id }) => id)])
    const known = byKey.get(key)
    if (known) return known
    const recordClass = addClass(joined, captures.length, false)
    byKey.set(key, recordClass)
    for (const join of joins) {
      const part = partOf(join)
      users.push({ part, recordClass, slot: joined.indexOf(part), sources: join.sources })
    }
    return recordClass
  }

  function addClass(joined: readonly PartAddress[], captures: number, isConstant: boolean): LinkedClass {
    const recordClass: LinkedClass = { id: classes.length, parts: joined, captures, gaps: [], isConstant }
    classes.push(recordClass)
    return recordClass
  }

  function addGap(recordClass: LinkedClass, { prefix, suffix, pieces }: Gap): GapAddress {
    const linked: LinkedGap = {
      prefix,
      suffix,
      pieces: pieces.map((piece): LinkedPiece => {
        if (piece.kind === 'constant') return { kind: 'text', text: piece.text, capture: null }
        if (piece.kind === 'capture') {
          return { kind: 'text', text: `${JSON.stringify(piece.key)}:`, capture: piece.capture }
        }
        const part = partOf(piece.join)
        return { kind: 'chunk', part, slot: recordClass.parts.indexOf(part), chunk: piece.chunk }
      }),
    }
    return { recordClass: recordClass.id, gap: recordClass.gaps.push(linked) - 1 }
  }
}

export const layoutsOf = (child: Child): readonly ObjectLayout[] =>
  child.kind === 'object' ? [child.layout] : child.layouts

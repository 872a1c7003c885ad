import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql'
import { readOperation, selecting, selectionsOf, writeOperation } from './fetch-operation.ts'
import { type StandIns, keyOfField } from './stand-ins.ts'

/** By the place of a field in a representation (its parents’ names and its own), the stand-ins that would be put there. */
type Places = ReadonlyMap<string, ReadonlySet<string>>

/** By place, the one stand-in. */
type Choice = ReadonlyMap<string, string>

/**
 * Makes as many fetches of one as its fields need representations: a `price` in one currency and a `price` in another
 * cannot stand in one representation under the same name.
 */
export function splitFetch(fetch: FetchNode, standIns: StandIns): readonly FetchNode[] {
  if (!fetch.requires) return [fetch]
  const contested = new Map([...placesIn(fetch.requires, standIns)].filter(([, names]) => names.size > 1))
  if (contested.size === 0) return [fetch]

  const operation = readOperation(fetch)
  const parts = partsOf(operation, (type, field) => choiceOf(fetch.serviceName, type, field, contested, standIns))
  return parts.map(({ choice, operation: part }) => ({
    ...fetch,
    requires: chosen(fetch.requires ?? [], contested, choice, standIns),
    ...writeOperation(part),
  }))
}

function placesIn(selections: readonly QueryPlanSelectionNode[], standIns: StandIns): Places {
  const places = new Map<string, Set<string>>()
  visitFields(selections, standIns, (place, name) => {
    if (standIns.byName.has(name)) places.set(place, (places.get(place) ?? new Set()).add(name))
  })
  return places
}

/** Type conditions do not count for places: whether two of them exclude each other is not known here. */
function visitFields(
  selections: readonly QueryPlanSelectionNode[],
  standIns: StandIns,
  found: (place: string, name: string) => void,
  parents = '',
): void {
  for (const it of selections) {
    if (it.kind === 'InlineFragment') {
      visitFields(it.selections, standIns, found, parents)
      continue
    }
    const place = placeOf(parents, it.name, standIns)
    found(place, it.name)
    if (it.selections) visitFields(it.selections, standIns, found, place)
  }
}

const placeOf = (parents: string, name: string, { byName }: StandIns): string =>
  `${parents}/${byName.get(name)?.field ?? name}`

/** What a field needs in the contested places. */
function choiceOf(subgraph: string, type: string, field: string, contested: Places, standIns: StandIns): Choice {
  const name = standIns.byName.get(field)?.field ?? field
  const needed =
    standIns.needed.get(keyOfField(subgraph, type, name)) ??
    new Set([...standIns.needed].flatMap(([key, names]) => (isOfField(key, subgraph, name) ? [...names] : [])))
  const choice = new Map<string, string>()
  for (const [place, names] of contested) for (const it of names) if (needed.has(it)) choice.set(place, it)
  return choice
}

const isOfField = (key: string, subgraph: string, field: string): boolean =>
  key.startsWith(`${subgraph}/`) && key.endsWith(`/${field}`)

interface Part {
  readonly choice: Map<string, string>
  readonly operation: OperationDefinitionNode
}

/** Divides the fields of the entities among operations, each with one choice that suits all of its fields. */
function partsOf(operation: OperationDefinitionNode, choose: (type: string, field: string) => Choice): readonly Part[] {
  const choices: Map<string, string>[] = []
  const partOfField = new Map<SelectionNode, number>()
  const assign = ({ selections }: SelectionSetNode, type: string): void => {
    for (const it of selections) {
      if (it.kind === Kind.INLINE_FRAGMENT) assign(it.selectionSet, it.typeCondition?.name.value ?? type)
      if (it.kind !== Kind.FIELD) continue
      const choice = choose(type, it.name.value)
      let part = choices.findIndex((other) => [...choice].every(([place, name]) => (other.get(place) ?? name) === name))
      if (part < 0) part = choices.push(new Map()) - 1
      for (const [place, name] of choice) choices[part]?.set(place, name)
      partOfField.set(it, part)
    }
  }
  const selectionSet = selectionsOf(operation)
  assign(selectionSet, '')
  return choices.map((choice, part) => {
    const kept = keep(selectionSet, (field) => partOfField.get(field) === part)
    return { choice, operation: selecting(operation, kept) }
  })
}

function keep(set: SelectionSetNode, isKept: (field: SelectionNode) => boolean): SelectionSetNode {
  const selections = set.selections.flatMap((it): SelectionNode[] => {
    if (it.kind !== Kind.INLINE_FRAGMENT) return isKept(it) ? [it] : []
    const selectionSet = keep(it.selectionSet, isKept)
    return selectionSet.selections.length === 0 ? [] : [{ ...it, selectionSet }]
  })
  return { ...set, selections }
}

/** The representation for a part: of what is contested, what it chose. */
function chosen(
  selections: readonly QueryPlanSelectionNode[],
  contested: Places,
  choice: Choice,
  standIns: StandIns,
  parents = '',
): QueryPlanSelectionNode[] {
  return selections.flatMap((it): QueryPlanSelectionNode[] => {
    const place = it.kind === 'Field' ? placeOf(parents, it.name, standIns) : parents
    if (it.kind === 'Field' && contested.has(place) && choice.get(place) !== it.name) return []
    if (!it.selections) return [it]
    const inside = chosen(it.selections, contested, choice, standIns, place)
    return inside.length === 0 ? [] : [{ ...it, selections: inside }]
  })
}

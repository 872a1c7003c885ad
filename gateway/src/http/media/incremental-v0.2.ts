import type { JsonText } from '../../execution/execution.ts'
import type { DeferredPlace } from '../../execution/execution.ts'
import { type Member, joinItems, joinMembers, jsonText, plainText } from '../../request/json-text.ts'
import type { PartsMedia } from './parts.ts'

/** A part that has been announced under an id. */
interface Announced {
  readonly id: string
  readonly place: DeferredPlace
}

/**
 * The format of the present draft of incremental delivery, as graphql-js 17 sends it: what will follow is announced under
 * an id, and said to be complete.
 */
export const incrementalV02: PartsMedia = {
  contentType: 'multipart/mixed; boundary="-"; incrementalSpec=v0.2',
  begin() {
    const waiting = new Map<string, Announced>()
    let ids = 0
    const announce = (place: DeferredPlace): Announced => {
      const announced = { id: String(ids++), place }
      waiting.set(keyOf(place), announced)
      return announced
    }
    return {
      first({ data, errors, extensions, pending }) {
        const members: Member[] = [['data', data]]
        if (errors.length > 0) members.push(['errors', jsonText(errors)])
        if (extensions !== undefined) members.push(['extensions', plainText(extensions)])
        members.push(['pending', jsonText(pending.map((place) => noticeOf(announce(place))))])
        return joinMembers([...members, ['hasNext', jsonText(true)]])
      },

      later(parts, isLast) {
        const pending: object[] = []
        const incremental: JsonText[] = []
        const completed: object[] = []
        for (const { data, errors, label, path } of parts) {
          const key = keyOf({ label, path })
          let announced = waiting.get(key)
          if (!announced) pending.push(noticeOf((announced = announce({ label, path }))))
          waiting.delete(key)
          const { id } = announced
          // Data that had to become null brings its errors with the completion: there is nothing to merge.
          if (data.text === 'null') {
            completed.push({ id, errors })
            continue
          }
          const members: Member[] = [
            ['id', jsonText(id)],
            ['data', data],
          ]
          if (errors.length > 0) members.push(['errors', jsonText(errors)])
          incremental.push(joinMembers(members))
          completed.push({ id })
        }
        const members: Member[] = []
        if (pending.length > 0) members.push(['pending', jsonText(pending)])
        if (incremental.length > 0) members.push(['incremental', joinItems(incremental)])
        if (completed.length > 0) members.push(['completed', jsonText(completed)])
        return joinMembers([...members, ['hasNext', jsonText(!isLast)]])
      },
    }
  },
}

const keyOf = ({ label, path }: DeferredPlace): string => JSON.stringify([label ?? null, path])

const noticeOf = ({ id, place: { path, label } }: Announced): object => ({
  id,
  path,
  ...(label !== undefined && { label }),
})

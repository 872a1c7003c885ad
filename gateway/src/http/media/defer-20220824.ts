import { type Member, joinItems, joinMembers, jsonText, plainText } from '../../request/json-text.ts'
import type { PartsMedia } from './parts.ts'

/**
 * The format of Apollo's clients up to version 3, which version 4 still asks for: each part says where it belongs by
 * path and label.
 */
export const defer20220824: PartsMedia = {
  contentType: 'multipart/mixed; boundary="-"; deferSpec=20220824',
  begin: () => ({
    first({ data, errors, extensions }) {
      const members: Member[] = [['data', data]]
      if (errors.length > 0) members.push(['errors', jsonText(errors)])
      if (extensions !== undefined) members.push(['extensions', plainText(extensions)])
      return joinMembers([...members, ['hasNext', jsonText(true)]])
    },
    later: (parts, isLast) =>
      joinMembers([
        [
          'incremental',
          joinItems(
            parts.map(({ data, path, label, errors }) => {
              const members: Member[] = [
                ['data', data],
                ['path', jsonText(path)],
              ]
              if (label !== undefined) members.push(['label', jsonText(label)])
              if (errors.length > 0) members.push(['errors', jsonText(errors)])
              return joinMembers(members)
            }),
          ),
        ],
        ['hasNext', jsonText(!isLast)],
      ]),
  }),
}

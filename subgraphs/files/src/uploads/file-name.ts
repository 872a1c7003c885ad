/** Characters of a name. Longer ones lose their middle, so that the extension stays. */
const LONGEST = 200

/** Path separators, drive and wildcard characters, and quotes, on any operating system. */
const OF_PATHS = /[/\\:*?"<>|]/g
/** Control characters, and those that turn the direction of text: `gpj.exe` must not read as `exe.jpg`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu

/** A name that is safe to show and to save under. Null when nothing of it is left. */
export function cleanFileName(given: string): string | null {
  const clean = given
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replaceAll(OF_PATHS, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  if (!/[\p{L}\p{N}]/u.test(clean)) return null
  const characters = [...clean]
  if (characters.length <= LONGEST) return clean
  return [...characters.slice(0, LONGEST - 21), '…', ...characters.slice(-20)].join('')
}

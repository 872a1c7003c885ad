/** A number in [0, 1) that depends on the parts and nothing else: the same question has the same answer for ever. */
export function chance(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    const text = String(part)
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0x1f, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** One of the choices, which the parts decide. */
export function choose<Choice>(choices: readonly Choice[], ...parts: readonly (string | number)[]): Choice {
  const choice = choices[Math.floor(chance(...parts) * choices.length)]
  if (choice === undefined) throw new Error('There is nothing to choose from.')
  return choice
}

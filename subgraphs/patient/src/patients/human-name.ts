import type { HumanName } from '../store/store.ts'

/** A name out of its parts, as the language of its letters writes it: 王芳, but Wang Fang's friend is María García. */
export function humanName(family: string, given: string): HumanName {
  const isHan = /^\p{Script=Han}+$/u.test(family + given)
  return { text: isHan ? family + given : `${given} ${family}`, family, given: [given] }
}

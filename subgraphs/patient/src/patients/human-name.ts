import type { HumanName } from '../store/store.ts'

/** A name out of its parts, in the order of its letters: 王芳 begins with the family, María García ends with it. */
export function humanName(family: string, given: string): HumanName {
  const isHan = /^\p{Script=Han}+$/u.test(family + given)
  return { text: isHan ? family + given : `${given} ${family}`, family, given: [given] }
}

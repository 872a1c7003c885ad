import { readFileSync } from 'node:fs'

/** The invented people of the demo, as provisioning takes them: it checks their shape. */
export const demoPeople = (): unknown =>
  JSON.parse(readFileSync(new URL('../../data/demo-people.json', import.meta.url), 'utf8'))

import { signedIn } from '@care/service/signed-in'
import type { Context } from '../context.ts'
import { primaryLanguage } from '../store/rows.ts'
import type { Article } from '../store/store.ts'

/** The most that are listed. */
const MOST = 20

/** The same article in other languages, by language. */
export async function translationsOf({ load }: Context, { id, slug }: Article): Promise<Article[]> {
  const others = (await load.bySlug.load(slug)).filter((it) => it.id !== id)
  return others.toSorted((a, b) => (a.language < b.language ? -1 : 1)).slice(0, MOST)
}

/** An article by its slug, in the best of the wanted languages; of those that are not wanted none. */
export async function articleBySlug(
  context: Context,
  slug: string,
  languages: readonly string[] | null | undefined,
): Promise<Article | null> {
  signedIn(context.identity)
  const known = (await context.load.bySlug.load(slug)).toSorted((a, b) => (a.language < b.language ? -1 : 1))
  for (const wanted of languages ?? [context.language]) {
    const exact = known.find(({ language }) => language === wanted)
    const near = known.find(({ language }) => primaryLanguage(language) === primaryLanguage(wanted))
    if (exact ?? near) return exact ?? near ?? null
  }
  return null
}

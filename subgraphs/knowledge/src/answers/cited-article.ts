import type { Context } from '../context.ts'
import type { Article, Citation } from '../store/store.ts'

/** The article behind a citation as it is now, or as it was cited when it has been withdrawn since. */
export async function citedArticle({ load }: Context, { articleId, articleVersion }: Citation): Promise<Article> {
  const present = await load.article.load(articleId)
  const article = present ?? (await load.citedVersion.load([articleId, articleVersion]))
  if (article) return article
  throw new Error(`Version ${articleVersion} of article ${articleId} was cited and is gone.`)
}

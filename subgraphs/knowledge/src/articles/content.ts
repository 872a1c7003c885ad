import { z } from 'zod'
import { articleKinds, articleStatuses, audiences } from '../store/store.ts'

/** The longest body of an article, in characters: some twenty printed pages. */
const MOST_BODY = 60_000

const line = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `must have at most ${most} characters`)

/** What an article says and about itself, as a file of a library holds it. */
export const articleContent = z.strictObject({
  slug: line(100).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens, like `bp-home`'),
  language: z.string().refine(isLanguageTag, 'must be a BCP 47 tag, like `zh-CN`'),
  kind: z.enum(articleKinds),
  audience: z.enum(audiences),
  status: z.enum(articleStatuses).default('PUBLISHED'),
  title: line(200),
  summary: line(300).nullable().default(null),
  body: line(MOST_BODY).refine((text) => !/<\/?[a-z][^>]*>/i.test(text), 'must be Markdown without HTML'),
  topics: z
    .array(line(50))
    .min(1, 'must name a topic')
    .max(20)
    .transform((topics) => [...new Set(topics)].toSorted()),
  /** The sources that the text rests on, by name. */
  basis: z.array(line(300)).min(1, 'must name what the text rests on').max(10),
  sourceUrl: z.url().nullable().default(null),
  license: line(100),
  /** Whether a clinician has reviewed this text. The source says so where none has. */
  clinicallyReviewed: z.boolean(),
  /** The practitioner who reviewed it. */
  reviewedBy: z.string().nullable().default(null),
  reviewedAt: z.coerce.date().nullable().default(null),
  reviewDueOn: z.iso.date().nullable().default(null),
})

export type ArticleContent = z.output<typeof articleContent>

/** The source as readers see it: what the text rests on, and whether a clinician has reviewed it. */
export function sourceNameOf({ basis, clinicallyReviewed, language }: ArticleContent): string {
  const chinese = language.toLowerCase().startsWith('zh')
  const names = basis.join(chinese ? '；' : '; ')
  if (clinicallyReviewed) return names
  return chinese ? `${names}（原创文字，未经临床人员审核）` : `${names} (original text, not reviewed by a clinician)`
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text
  } catch {
    return false
  }
}

import type { PatientRelations } from '@care/service/relations'
import { primaryLanguage } from '../store/rows.ts'
import type { Article, KnowledgeStore } from '../store/store.ts'

/** Published articles that are looked through for recommendations, the newest first. */
const MOST_LOOKED_THROUGH = 500

/** The most that are recommended. */
export const MOST_RECOMMENDED = 20

/** The topics of a kind of condition. Kinds that no line names have none of their own. */
const topicsOf: Readonly<Record<string, readonly string[]>> = {
  HYPERTENSION: ['hypertension', 'home-bp'],
  TYPE_1_DIABETES: ['diabetes', 'hypoglycemia', 'cgm', 'smbg'],
  TYPE_2_DIABETES: ['diabetes', 'smbg', 'foot', 'targets'],
  GESTATIONAL_DIABETES: ['gestational-diabetes', 'diabetes'],
  HEART_FAILURE: ['heart-failure', 'weight'],
  COPD: ['copd', 'spo2'],
  CHRONIC_KIDNEY_DISEASE: ['chronic-kidney-disease'],
}

/** What is useful to everybody who is cared for here. */
const GENERAL = ['lifestyle', 'device', 'medicines']

/**
 * Articles for patients that fit each patient's kinds of conditions, in the patient's language, the best first: those
 * of whose topics the greatest share fits, then those that fit more topics, then the newest.
 */
export async function recommend(
  store: KnowledgeStore,
  patients: readonly PatientRelations[],
): Promise<Map<string, readonly Article[]>> {
  if (patients.length === 0) return new Map()
  const wanted = new Map(patients.map((it) => [it.patientId, new Set(topicsFor(it))]))
  const { rows } = await store.listArticles(
    {
      languages: [...new Set(patients.map(({ language }) => primaryLanguage(language)))],
      kinds: null,
      topics: [...new Set([...wanted.values()].flatMap((topics) => [...topics]))],
      audience: 'PATIENT',
      statuses: ['PUBLISHED'],
    },
    { limit: MOST_LOOKED_THROUGH, after: null, before: null, backward: false },
  )
  return new Map(
    patients.map(({ patientId, language }) => {
      const topics = wanted.get(patientId) ?? new Set()
      const ranked = rows
        .filter((article) => primaryLanguage(article.language) === primaryLanguage(language))
        .map((article) => ({ article, fitting: article.topics.filter((topic) => topics.has(topic)).length }))
        .filter(({ fitting }) => fitting > 0)
        .toSorted(
          (a, b) => b.fitting / b.article.topics.length - a.fitting / a.article.topics.length || b.fitting - a.fitting, // The list is newest first, and sorting is stable.
        )
      return [patientId, ranked.slice(0, MOST_RECOMMENDED).map(({ article }) => article)]
    }),
  )
}

/** What a patient is likely to want to read about, by the kinds of conditions that are cared for. */
export const topicsFor = ({ conditions }: PatientRelations): readonly string[] => [
  ...conditions.flatMap((kind) => topicsOf[kind] ?? []),
  ...GENERAL,
]

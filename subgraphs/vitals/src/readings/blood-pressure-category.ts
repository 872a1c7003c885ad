import type { BloodPressureCategory, GuidelineProfile, MeasurementContext } from '../generated/resolvers.ts'

/** A pair of pressures in mmHg. */
export interface Pressures {
  readonly systolic: number
  readonly diastolic: number
}

/** A category from these pressures on: the one of the two that asks for more wins. */
interface Grade extends Pressures {
  readonly category: BloodPressureCategory
}

const grade = (category: BloodPressureCategory, systolic: number, diastolic: number): Grade => ({
  category,
  systolic,
  diastolic,
})

/** Chinese guideline for the prevention and treatment of hypertension, 2018 and 2024. */
const china = [
  grade('NORMAL', 0, 0),
  grade('HIGH_NORMAL', 120, 80),
  grade('GRADE_1', 140, 90),
  grade('GRADE_2', 160, 100),
  grade('GRADE_3', 180, 110),
]
/** ESC guideline 2024: elevated blood pressure, and hypertension without grades. */
const esc = [grade('NORMAL', 0, 0), grade('ELEVATED', 120, 70), grade('GRADE_1', 140, 90)]
/** ESH guideline 2023. */
const esh = [
  grade('OPTIMAL', 0, 0),
  grade('NORMAL', 120, 80),
  grade('HIGH_NORMAL', 130, 85),
  grade('GRADE_1', 140, 90),
  grade('GRADE_2', 160, 100),
  grade('GRADE_3', 180, 110),
]
/** ISH global practice guideline 2020. */
const ish = [
  grade('NORMAL', 0, 0),
  grade('HIGH_NORMAL', 130, 85),
  grade('GRADE_1', 140, 90),
  grade('GRADE_2', 160, 100),
]
/** ACC/AHA guideline 2017 and 2025. Elevated is a matter of the systolic pressure alone. */
const american = [
  grade('NORMAL', 0, 0),
  grade('ELEVATED', 120, Number.POSITIVE_INFINITY),
  grade('GRADE_1', 130, 80),
  grade('GRADE_2', 140, 90),
]

interface Guideline {
  readonly office: readonly Grade[]
  /** At home the guidelines name one limit, and ESC a step below it; grades are an office matter. */
  readonly home: readonly Grade[]
  readonly homeLimit: Pressures
  /** Whether high systolic with normal diastolic pressure has a category of its own, and the other way round. */
  readonly isolatedSystolic: boolean
  readonly isolatedDiastolic: boolean
}

/** 135/85 at home is 140/90 in the office. */
const at135 = { systolic: 135, diastolic: 85 }
const homeGrades = (normal: BloodPressureCategory): readonly Grade[] => [grade(normal, 0, 0), grade('GRADE_1', 135, 85)]

const guidelines: Readonly<Record<GuidelineProfile, Guideline>> = {
  CN_2024: {
    office: china,
    home: homeGrades('NORMAL'),
    homeLimit: at135,
    isolatedSystolic: true,
    isolatedDiastolic: true,
  },
  ESC_2024: {
    office: esc,
    home: [grade('NORMAL', 0, 0), grade('ELEVATED', 120, 70), grade('GRADE_1', 135, 85)],
    homeLimit: at135,
    isolatedSystolic: false,
    isolatedDiastolic: false,
  },
  ESH_2023: {
    office: esh,
    home: homeGrades('NORMAL'),
    homeLimit: at135,
    isolatedSystolic: true,
    isolatedDiastolic: false,
  },
  ISH_2020: {
    office: ish,
    home: homeGrades('NORMAL'),
    homeLimit: at135,
    isolatedSystolic: false,
    isolatedDiastolic: false,
  },
  ACC_AHA_2025: {
    office: american,
    home: [grade('NORMAL', 0, 0), grade('GRADE_1', 130, 80)],
    homeLimit: { systolic: 130, diastolic: 80 },
    isolatedSystolic: false,
    isolatedDiastolic: false,
  },
}

/** The systolic pressure at or below which it is low, in every profile: NEWS2 (Royal College of Physicians 2017). */
const LOW_SYSTOLIC = 90

/** The home limit of a guideline: an average at or above either number is too high. */
export const homeLimitOf = (guideline: GuidelineProfile): Pressures => guidelines[guideline].homeLimit

export const isAtOrAbove = ({ systolic, diastolic }: Pressures, limit: Pressures): boolean =>
  systolic >= limit.systolic || diastolic >= limit.diastolic

/**
 * The category of a pair of pressures, the higher one winning. Null where the profile has none for the context:
 * the guidelines grade what is measured in the office or at home, not what is worn or measured in hospital.
 */
export function categoryOf(
  pressures: Pressures,
  guideline: GuidelineProfile,
  context: MeasurementContext,
): BloodPressureCategory | null {
  if (context !== 'HOME' && context !== 'OFFICE') return null
  const { office, home, isolatedSystolic, isolatedDiastolic } = guidelines[guideline]
  const grades = context === 'OFFICE' ? office : home
  const category = grades.findLast((it) => isAtOrAbove(pressures, it))?.category ?? null
  const hypertension = grades.find((it) => it.category === 'GRADE_1')
  if (!hypertension) return category
  const highSystolic = pressures.systolic >= hypertension.systolic
  const highDiastolic = pressures.diastolic >= hypertension.diastolic
  if (!highSystolic && !highDiastolic) return pressures.systolic <= LOW_SYSTOLIC ? 'LOW' : category
  // The grade says more than the isolation: only the first grade gives way to it.
  if (category !== 'GRADE_1') return category
  if (isolatedSystolic && !highDiastolic) return 'ISOLATED_SYSTOLIC'
  if (isolatedDiastolic && !highSystolic) return 'ISOLATED_DIASTOLIC'
  return category
}

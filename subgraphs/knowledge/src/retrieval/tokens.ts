const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words that say nothing about what a question is about. */
const STOP_WORDS = new Set(
  (
    '的 了 吗 呢 吧 啊 么 是 有 在 和 与 或 也 都 就 还 要 会 能 可以 应该 该 我 我的 你 您 他 她 它 我们 你们 他们 这 那 这个 那个 这些 那些 ' +
    '怎么 怎样 怎么样 怎么办 如何 什么 什么样 为什么 多少 多 几 哪 哪些 哪个 谁 何时 时候 请问 请 一下 一个 一 个 不 没 没有 把 被 让 给 对 从 到 于 为 以 及 等 后 前 时 上 下 里 中 ' +
    '属于 一般 需要 进行 因为 所以 如果 但是 而且 并且 最近 回事 到底 是不是 能不能 可不可以 有没有 比较 很 太 非常 要不 要紧 不要紧 严重 起了 患者 病人 现在 办 影响 我叫 叫 电话 手机号 姓名 名字 身份证 住 住在 平时 型 二 两 三 四 五 六 七 八 九 十 半 ' +
    'a an the and or of in on at to for from by with about is are was were be been am do does did can could should would may might must will shall i me my you your he she it its we our they their ' +
    'this that these those what which who whom whose when where why how much many often not no if then than so as up down out there here have has had get got into over under more most some any all each just very too now ok okay good bad per please tell me name phone email call hello hi thanks thank mean means meaning cause causes type best better'
  ).split(' '),
)

const HAN = /\p{Script=Han}/u
const HAN_RUN = /\p{Script=Han}+/gu
const OTHER_WORD = /[\p{L}\p{N}]+(?:\.\p{N}+)?/gu

/** Full-width letters and digits become ordinary ones, capitals small ones. */
export const normalize = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * The terms of a text in Chinese and European languages: words, numbers, and for Chinese pairs of neighbouring
 * characters too, since segmenters cut medical terms in different places. Words that carry no meaning are left out.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  const normal = normalize(text)
  for (const run of meaningfulRuns(normal)) {
    if (!HAN.test(run)) terms.push(stem(run))
    else {
      terms.push(...chineseWords(run))
      for (let i = 0; i + 1 < run.length; i += 1) terms.push(run.slice(i, i + 2))
    }
  }
  return terms
}

/** The words of a text that carry meaning, each once. */
export function wordsOf(text: string): string[] {
  const found = meaningfulRuns(normalize(text)).flatMap((run) => (HAN.test(run) ? chineseWords(run) : [stem(run)]))
  return [...new Set(found)]
}

/** Whether a text is Chinese: it has more Han characters than words of other scripts. */
export const isChinese = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 && han >= (text.match(/\p{Script=Latin}+/gu)?.length ?? 0)
}

/** Words of other scripts, and stretches of Chinese without words that carry no meaning. */
function meaningfulRuns(text: string): string[] {
  const runs: string[] = []
  for (const [run] of text.matchAll(HAN_RUN)) {
    let stretch = ''
    for (const { segment } of words.segment(run)) {
      if (!STOP_WORDS.has(segment)) stretch += segment
      else {
        if (stretch) runs.push(stretch)
        stretch = ''
      }
    }
    if (stretch) runs.push(stretch)
  }
  for (const [word] of text.replace(HAN_RUN, ' ').matchAll(OTHER_WORD)) if (!STOP_WORDS.has(word)) runs.push(word)
  return runs
}

const chineseWords = (run: string): string[] => Array.from(words.segment(run), ({ segment }) => segment)

/** Plural forms of English words as their singular: Harman's S-stemmer (1991). */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (word.length > 4 && word.endsWith('es') && !/[aeo]es$/.test(word)) return word.slice(0, -1)
  if (word.length > 3 && word.endsWith('s') && !/[us]s$/.test(word)) return word.slice(0, -1)
  return word
}

/** What tells who somebody is, and what stands in its place. Names only where the text says that they are names. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[email]'],
  [/\bhttps?:\/\/\S+/g, '[link]'],
  [/(?<![\d.])\d{17}[\dXx](?![\d.])/g, '[id]'], // Chinese identity number
  [/(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g, '[id]'], // United States social security number
  [/(?<![\d.])(?:\+|00)\d[\d ()-]{7,17}\d/g, '[phone]'],
  [/(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, '[phone]'], // Chinese mobile number
  [/(?<![\d.])(?:0\d{2,3}-)\d{7,8}(?!\d)/g, '[phone]'], // Chinese landline
  [/(?<![\d.])\(?\d{3}\)?[ -]\d{3}[ -]\d{4}(?!\d)/g, '[phone]'], // North American number
  [/(?<!\d)(?:19|20)\d{2}[-/.年](?:1[0-2]|0?[1-9])[-/.月](?:3[01]|[12]\d|0?[1-9])日?/g, '[date]'],
  [/(?<![\d.])\d{7,}(?![\d.])/g, '[number]'], // record, card and account numbers: no vital sign has seven digits
  [/((?:我叫|我的名字是|我名叫|姓名(?:是|：|:)?|患者(?:叫|姓名)|名字叫)\s*)\p{Script=Han}{2,4}/gu, '$1[name]'],
  [
    /\b((?:[Mm]y name is|[Ii] am called|[Pp]atient name:?|[Pp]atient:|[Nn]ame:)\s+)\p{L}[\p{L}'-]*(?:\s+\p{Lu}[\p{L}'-]*){0,2}/gu,
    '$1[name]',
  ],
  [/\b((?:Mr|Mrs|Ms|Dr)\.?\s+)\p{Lu}[\p{L}'-]+/gu, '$1[name]'],
  [/((?:住在|住址(?:是|：|:)?|家住|地址(?:是|：|:)?)\s*)[^，。；！？\s,.;!?]{3,40}/g, '$1[address]'],
]

/** A question without what tells who asks, so that it can be shown to a model outside the house. */
export const withoutIdentifiers = (text: string): string =>
  PATTERNS.reduce((result, [pattern, instead]) => result.replace(pattern, instead), text.normalize('NFKC'))

/** The same without the marks that stand in place of identifiers: what is left to look for in articles. */
export const wordsToFind = (text: string): string =>
  withoutIdentifiers(text).replaceAll(/\[(?:email|link|id|phone|date|number|name|address)\]/g, ' ')

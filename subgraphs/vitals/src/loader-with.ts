import DataLoader from 'dataloader'

/** Loads by a key and arguments. Keys that come with the same arguments are loaded together. */
export type LoaderWith<Arguments, Value> = DataLoader<{ readonly key: string; readonly its: Arguments }, Value, string>

/**
 * A loader for a field with arguments: N patients with the same arguments are one call of `load`.
 *
 * @param load gives a function from a key to its value.
 */
export function loaderWith<Arguments, Value>(
  load: (keys: readonly string[], its: Arguments) => Promise<(key: string) => Value>,
): LoaderWith<Arguments, Value> {
  const nameOf = (its: Arguments): string => JSON.stringify(its)
  return new DataLoader(
    async (wanted) => {
      const groups = Map.groupBy(wanted, ({ its }) => nameOf(its))
      const found = new Map(
        await Promise.all(
          [...groups].map(async ([name, group]) => {
            const its = group[0]?.its
            const keys = [...new Set(group.map(({ key }) => key))]
            return [name, await load(keys, its as Arguments)] as const
          }),
        ),
      )
      return wanted.map(({ key, its }) => {
        const valueOf = found.get(nameOf(its))
        return valueOf ? valueOf(key) : new Error('Nothing was loaded.')
      })
    },
    { cacheKeyFn: ({ key, its }) => `${key} ${nameOf(its)}` },
  )
}

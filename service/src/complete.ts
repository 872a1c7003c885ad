/** A resolver for every field but those that the row already holds under the same name: a forgotten one does not compile. */
export type Complete<Resolvers, Held extends keyof Resolvers = never> = Required<
  Omit<Resolvers, Held | '__isTypeOf' | '__resolveType'>
>

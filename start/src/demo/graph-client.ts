/** Somebody who is signed in to a graph. */
export interface GraphClient {
  readonly accessToken: string
  /** @throws Error for GraphQL errors, and for the `errors` of a mutation's payload. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>
}

interface Answer {
  readonly data?: Readonly<Record<string, { readonly errors?: readonly unknown[] } | null>> | null
  readonly errors?: readonly { readonly message: string }[]
}

/** @throws Error when the name or the password is wrong. */
export async function openGraphClient(url: string, username: string, password: string): Promise<GraphClient> {
  const signIn = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken errors { code message } } }`
  const {
    signIn: { accessToken },
  } = await ask<{ signIn: { accessToken: string } }>(url, {}, signIn, { input: { username, password } })
  return {
    accessToken,
    ask: (query, variables = {}) => ask(url, { authorization: `Bearer ${accessToken}` }, query, variables),
  }
}

async function ask<Data>(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: object,
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as Answer
  const refused = Object.values(data ?? {}).flatMap((payload) => payload?.errors ?? [])
  if (errors || refused.length > 0 || !data) throw new Error(JSON.stringify(errors ?? refused))
  return data as Data
}

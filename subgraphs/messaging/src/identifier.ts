/** Ids of other services are opaque; they are printable, and not longer than anybody makes one. */
const PATTERN = /^[\x21-\x7e]{1,200}$/u

/** Whether a text can be an id or an idempotency key. Whether there is such a thing, its owner knows. */
export const isIdentifier = (text: string): boolean => PATTERN.test(text)

const CONTROL = /\p{Cc}/u

/** Whether a text can be kept and shown as one line: something is in it, not too much, and no control characters (PostgreSQL refuses NUL). */
export const isPlainText = (text: string, longest: number): boolean =>
  text.length <= longest && text.trim().length > 0 && !CONTROL.test(text)

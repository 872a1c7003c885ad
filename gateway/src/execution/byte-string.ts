const BEYOND_ASCII = /[\u0080-\uffff]/

/** UTF-8 text as a byte string: one character (latin1) a byte. Most text is ASCII, and then the same. */
export const toByteString = (text: string): string =>
  BEYOND_ASCII.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text

export const fromByteString = (bytes: string): string =>
  BEYOND_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes

import type { Language } from '@care/service/caller'
import type { UserError, UserErrorCode } from '@care/service/errors'

/** Why nothing was changed, for programs and for people. */
const refusals = {
  'no-such-file': ['NOT_FOUND', 'There is no such file.', '没有这个文件。'],
  'no-such-patient': ['NOT_FOUND', 'There is no such patient in your care.', '您负责的患者中没有此人。'],
  'may-not-upload': ['FORBIDDEN', 'This account may not upload files.', '此账号不能上传文件。'],
  'may-not-delete': ['FORBIDDEN', 'You may see this file, but not delete it.', '您可以查看此文件，但不能删除。'],
  'kind-is-ours': ['BAD_USER_INPUT', 'This kind of file is made by the product itself.', '此类文件只能由系统生成。'],
  'key-length': ['BAD_USER_INPUT', 'The key must have 1 to 200 characters.', '幂等键的长度须为 1 至 200 个字符。'],
  'name-unusable': ['BAD_USER_INPUT', 'The file needs a name.', '请填写文件名。'],
  'type-not-allowed': [
    'BAD_USER_INPUT',
    'Send a PDF, JPEG, PNG, WebP, HEIC, M4A, MP3 or plain text file.',
    '仅支持 PDF、JPEG、PNG、WebP、HEIC、M4A、MP3 或纯文本文件。',
  ],
  'size-out-of-bounds': [
    'BAD_USER_INPUT',
    'The size must be from 1 byte to 100 MiB.',
    '文件大小须为 1 字节至 100 MiB。',
  ],
  'hash-malformed': ['BAD_USER_INPUT', 'The SHA-256 is written as 64 hex digits.', 'SHA-256 须为 64 位十六进制数字。'],
  'reason-length': ['BAD_USER_INPUT', 'Give a reason of 3 to 500 characters.', '请填写 3 至 500 个字符的原因。'],
  'key-reused': [
    'IDEMPOTENCY_KEY_REUSED',
    'The key stood for another file before. Make a new one.',
    '该幂等键已用于其他文件，请换用新的。',
  ],
  'too-many-open': [
    'RATE_LIMITED',
    'Too many uploads are open. Finish some of them, or try again tomorrow.',
    '未完成的上传过多，请先完成其中一些，或明天再试。',
  ],
  forgotten: [
    'STATE_NOT_ALLOWED',
    'The upload was announced more than 24 hours ago and is forgotten. Announce it again with a new key.',
    '该上传已登记超过 24 小时，现已失效，请用新的幂等键重新登记。',
  ],
  'bytes-have-not-come': [
    'STATE_NOT_ALLOWED',
    'The bytes have not come yet. Send them first.',
    '文件内容尚未上传，请先上传。',
  ],
  'was-deleted': ['STATE_NOT_ALLOWED', 'The file was deleted.', '该文件已被删除。'],
  'other-bytes': [
    'CONTENT_MISMATCH',
    'The bytes are not those that were announced. Send the right ones.',
    '上传的内容与登记的不一致，请重新上传。',
  ],
  'objects-unavailable': [
    'TEMPORARILY_UNAVAILABLE',
    'The place of the files does not answer. Try again later.',
    '文件存储暂时没有响应，请稍后再试。',
  ],
} as const satisfies Readonly<Record<string, readonly [UserErrorCode, en: string, zh: string]>>

export type Refusal = keyof typeof refusals

/** A refusal in the language of the request. `field` is the path below the mutation's arguments. */
export function refuse(refusal: Refusal, language: Language, field: readonly string[] | null = null): UserError {
  const [code, en, zh] = refusals[refusal]
  return { code, message: language === 'zh-CN' ? zh : en, field }
}

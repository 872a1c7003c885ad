import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allowedMediaType, looksLike } from './media-type.ts'

const ftyp = (brand: string, ...compatible: string[]) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(16 + compatible.length * 4)
  return Buffer.concat([size, Buffer.from(`ftyp${brand}`), Buffer.alloc(4), Buffer.from(compatible.join(''))])
}

const examples: Readonly<Record<string, readonly Buffer[]>> = {
  'application/pdf': [Buffer.from('%PDF-1.4\n%âãÏÓ')],
  'image/jpeg': [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  'image/png': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  'image/webp': [Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')],
  'image/heic': [ftyp('heic', 'mif1', 'heic'), ftyp('mif1', 'mif1', 'heic')],
  'audio/mp4': [ftyp('M4A ', 'isom', 'mp42'), ftyp('isom')],
  'audio/mpeg': [Buffer.from('ID3\x04\0\0', 'latin1'), Buffer.from([0xff, 0xfb, 0x90, 0x64])],
  'text/plain': [Buffer.from('空腹血糖 5.6 mmol/L\n'), Buffer.from([0xbf, 0xd5, 0xb8, 0xb9, 0x0a])],
}

describe('a media type', () => {
  it('is told by the first bytes, and by those of no other type', () => {
    for (const [type, files] of Object.entries(examples)) {
      for (const other of Object.keys(examples)) {
        for (const bytes of files) assert.equal(looksLike(other, bytes), other === type, `${type} as ${other}`)
      }
    }
  })

  it('is not that of a program, an archive or a page with a script', () => {
    const page = Buffer.from('<html><script>alert(1)</script>')
    for (const bytes of [Buffer.from('MZ\x90\0', 'latin1'), Buffer.from('PK\x03\x04', 'latin1'), page]) {
      for (const type of Object.keys(examples)) {
        // A page is text: it is stored and served as plain text, which no browser runs.
        assert.equal(looksLike(type, bytes), type === 'text/plain' && bytes === page, type)
      }
    }
  })

  it('stays unknown for too few bytes', () => {
    for (const type of Object.keys(examples).filter((name) => name !== 'text/plain')) {
      assert.equal(looksLike(type, Buffer.from([0])), false)
    }
  })

  it('goes by the names that programs use', () => {
    assert.equal(allowedMediaType('Image/JPG'), 'image/jpeg')
    assert.equal(allowedMediaType('audio/x-m4a'), 'audio/mp4')
    for (const type of ['text/html', 'image/svg+xml', 'application/zip', 'constructor', '']) {
      assert.equal(allowedMediaType(type), null)
    }
  })
})

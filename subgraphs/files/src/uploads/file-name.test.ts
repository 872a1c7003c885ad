import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cleanFileName } from './file-name.ts'

describe('the name of a file', () => {
  it('keeps the scripts that people write in', () => {
    assert.equal(cleanFileName('2026年 检验报告（第一页）.pdf'), '2026年 检验报告（第一页）.pdf')
    assert.equal(cleanFileName('informe de laboratorio – García.pdf'), 'informe de laboratorio – García.pdf')
  })

  it('loses what leads out of a folder', () => {
    assert.equal(cleanFileName('../../etc/passwd'), '_.._etc_passwd')
    assert.equal(cleanFileName('C:\\Users\\wang\\report.pdf'), 'C__Users_wang_report.pdf')
    assert.equal(cleanFileName('.htaccess'), 'htaccess')
    assert.equal(cleanFileName('report.pdf. .'), 'report.pdf')
  })

  it('loses what nobody sees: line ends, zeros, marks that turn the direction of text', () => {
    assert.equal(cleanFileName('a\r\nSet-Cookie: x\u0000.pdf'), 'aSet-Cookie_ x.pdf')
    assert.equal(cleanFileName('report\u202Efdp.exe'), 'reportfdp.exe')
  })

  it('keeps its extension when it is too long', () => {
    const name = cleanFileName(`${'长'.repeat(400)}.pdf`)
    assert.equal([...(name ?? '')].length, 200)
    assert.ok(name?.endsWith('.pdf'))
  })

  it('is refused when nothing is left', () => {
    for (const name of ['', '   ', '...', '/', '\u0000']) assert.equal(cleanFileName(name), null)
  })
})

import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  completeSignature,
  pressSeal,
  signDigest,
  stampPdf,
  summarySealPosition,
  bundledFonts,
  writePdf,
} from '@huibian/documents'
import { certify } from '@huibian/api/dist/authority/unit'
import { run } from '../main'

const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-verify-test-'))
const before = { ...process.env }
const printed: string[] = []
const code = '7KQ4-M2XD-9RTB'
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  process.env['HUIBIAN_DATA'] = join(folder, 'data')
  const place = {
    dataDirectory: join(folder, 'data'),
    keyFile: join(folder, 'data', 'key'),
    production: false,
  }
  const holder = { name: '江苏省知识产权局', id: 'jiangsu' }
  const given = {
    holder,
    kind: 'ecdsa' as const,
    now: new Date(),
    revocations: 'http://localhost/seal/revoked.crl',
  }
  const { signer } = await certify(place, 'one', given)
  const { landscapePage, paragraph } = await import('@huibian/documents')
  const section = {
    page: landscapePage,
    numbers: { style: 'none' as const },
    blocks: [paragraph('title', '汇总表')],
  }
  const document = { title: '汇总表', created: '2026-03-25T02:00:00Z', sections: [section] }
  const rendering = { fontFolders: [bundledFonts] }
  const { bytes } = await writePdf(document, rendering)
  fs.writeFileSync(path('plain.pdf'), bytes)
  const words = { at: new Date(), name: holder.name, reason: '报送', code, content: 'ab'.repeat(32) }
  const seal = { name: holder.name, diameter: 45 }
  const prepared = await pressSeal(bytes, { seal, position: summarySealPosition, words }, rendering)
  const sealed = completeSignature(prepared, await signDigest(prepared.digest, signer))
  fs.writeFileSync(path('sealed.pdf'), sealed)
  const stamp = { seal, position: summarySealPosition }
  fs.writeFileSync(path('picture.pdf'), await stampPdf(bytes, stamp, { ...rendering, at: new Date() }))
  const changed = Buffer.from(sealed)
  changed[300] = (changed[300] ?? 0) ^ 1
  fs.writeFileSync(path('changed.pdf'), changed)
  fs.writeFileSync(path('none.pdf'), 'no PDF')
})
beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterAll(() => {
  process.env = before
  fs.rmSync(folder, { recursive: true })
})

const verify = async (...args: string[]) => {
  const ended = await run(['verify', ...args])
  return { ended, said: printed.join('\n') }
}

test('a sealed file is valid, by whom and when, and says what was not asked', async () => {
  const { ended, said } = await verify(path('sealed.pdf'))
  expect(ended).toBe(0)
  expect(said).toMatch(/^签章有效\n/)
  expect(said).toContain('签章 1：江苏省知识产权局，签章时间：')
  expect(said).toContain('覆盖整个文件')
  expect(said).toContain('未与本系统的数据核对')
})

test('--json says the same to a program', async () => {
  await verify('--json', path('sealed.pdf'))
  expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({
    standing: 'valid',
    whole: true,
    compared: false,
    seals: [{ signer: { name: '江苏省知识产权局' }, code }],
  })
})

test('no seal, a changed byte and another paper are a no; what is no PDF is not read', async () => {
  expect(await verify(path('plain.pdf'))).toMatchObject({
    ended: 1,
    said: expect.stringMatching(/^无电子签章\n/),
  })
  printed.length = 0
  expect(await verify(path('changed.pdf'))).toMatchObject({
    ended: 1,
    said: expect.stringMatching(/^签章无效\n/),
  })
  printed.length = 0
  const other = await verify('--code', '2222-2222-222', path('sealed.pdf'))
  expect([other.ended, other.said.includes('是另一份文件')]).toEqual([1, true])
  expect((await verify('--code', code, path('sealed.pdf'))).ended).toBe(0)
  expect((await verify(path('none.pdf'))).ended).toBe(3)
  expect((await verify(path('absent.pdf'))).ended).toBe(3)
})

test('the picture of a seal alone is told from a seal, to people and to programs', async () => {
  const { ended, said } = await verify(path('picture.pdf'))
  expect([ended, said.split('\n')[0]]).toEqual([1, '仅有印章图样'])
  expect(said).toContain('印章图样不具有电子签章效力')
  await verify('--json', path('picture.pdf'))
  expect(JSON.parse(printed.findLast((line) => line.startsWith('{')) ?? '')).toMatchObject({
    standing: 'pictureOnly',
    seals: [],
  })
})

test('a certificate to be trusted that cannot be read is named, and is no word on the file', async () => {
  const { ended, said } = await verify('--trust', path('none.pdf'), '--', path('sealed.pdf'))
  expect([ended, said.includes('无法读取'), said.includes('签章无效')]).toEqual([3, true, false])
})

test('a wrong setting is told, and ends it like a command that was typed wrong', async () => {
  process.env['PORT'] = 'x'
  expect(await run(['verify', path('plain.pdf')])).toBe(2)
  delete process.env['PORT']
  expect(printed.join('\n')).toContain('PORT')
})

import fc from 'fast-check'
import { MAX_PATH, safeName, safePath, uniquePaths } from './name.ts'

test.each([
  ['优秀案例征集-河北省-第1阶段', '优秀案例征集-河北省-第1阶段'],
  ['a<b>c:d"e/f\\g|h?i*j', 'a＜b＞c：d＂e／f＼g｜h？i＊j'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['COM1.docx', '_COM1.docx'],
  ['console', 'console'],
  ['案例. . ', '案例'],
  ['..', '未命名'],
  ['', '未命名'],
  ['一\u0000二\n三', '一 二 三'],
  ['零\u200b宽', '零宽'],
  ['e\u0301', 'é'],
  ['半\ud842个\udfb7𠮷', '半个𠮷'],
])('%j becomes %j', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})

test('a long name gives way but keeps its extension', () => {
  const name = safeName(`${'长'.repeat(300)}.docx`)
  expect(name).toBe(`${'长'.repeat(MAX_PATH - 5)}.docx`)
  expect(safePath('3 案例', `${'长'.repeat(300)}.docx`)).toHaveLength(MAX_PATH)
})

test('no cut goes through a rare character', () => {
  const name = safeName(`${'𠮷'.repeat(100)}.docx`)
  expect(name).toBe(`${'𠮷'.repeat(72)}.docx`)
})

test('paths that Windows would mix up are told apart', () => {
  expect(uniquePaths(['a/X.pdf', 'a/x.pdf', 'b/x.pdf', 'a/ｘ.pdf'])).toEqual([
    'a/X.pdf',
    'a/x（2）.pdf',
    'b/x.pdf',
    'a/ｘ（3）.pdf',
  ])
})

test('any names make a path that Windows takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme' }),
      (one, other) => {
        const path = safePath(one, `${other}.pdf`)
        expect(path.length).toBeLessThanOrEqual(MAX_PATH)
        const parts = path.split('/')
        expect(parts).toHaveLength(2)
        for (const part of parts) {
          // eslint-disable-next-line no-control-regex
          expect(part).not.toMatch(/[<>:"\\|?*\u0000-\u001f]|[. ]$|^$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        }
      },
    ),
    { numRuns: 500 },
  )
})

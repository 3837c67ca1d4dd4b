import { unitFormData } from '../../test/papers.ts'
import { unitForm } from './unitForm.ts'

const whole = (n: number, stampers?: string[]) => unitForm(unitFormData(n, stampers)).sections

const formOf = (n: number) => whole(n).map(({ code }) => code)

test('one entry has its own mark, several are named by one', () => {
  expect(formOf(1)).toEqual([{ code: 'C1', qr: 'https://example.org/v/C1', note: '第 1 稿' }])
  expect(formOf(3)).toEqual([
    { code: 'C1', qr: 'https://example.org/v/C1?with=C2.C3', note: '等 3 件，见表' },
  ])
})

test('ten stand on a page, which names them, and the eleventh on the next', () => {
  expect(formOf(10)).toHaveLength(1)
  expect(formOf(11).map((mark) => mark?.qr)).toEqual([
    'https://example.org/v/C1?with=C2.C3.C4.C5.C6.C7.C8.C9.C10',
    'https://example.org/v/C11',
  ])
})

test('each unit that stamps it has a place of its own', () => {
  const places = (stampers: string[]) => JSON.stringify(whole(1, stampers)).match(/"sealPlace"/g)?.length
  expect([places(['某中心']), places(['某中心', '某省局'])]).toEqual([1, 2])
  expect(JSON.stringify(whole(1, ['某中心', '某省局']))).toContain('某省局')
})

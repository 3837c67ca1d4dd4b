import { unitForm, type UnitFormData } from './unitForm.ts'

const whole = (n: number, stampers: string[] = ['某中心']) => {
  const entries = Array.from({ length: n }, (_, at) => ({
    title: `案例${at + 1}`,
    version: '第 1 稿',
    code: `C${at + 1}`,
  }))
  const data: UnitFormData = {
    campaign: '征集活动',
    heading: '案例报送表',
    noun: '案例',
    unit: '某中心',
    phase: '第一阶段',
    pledge: '',
    stampers,
    entries,
    address: 'https://example.org/v',
    demo: false,
    created: '2021-03-20T10:00:00+08:00',
  }
  return unitForm(data).sections
}

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

import { join } from 'node:path'
import { countBody, countText } from '@huibian/domain'
import { bodyOf } from './read'
import { readScript, type Script } from './script'
import { otherFigures } from './varied'

const root = join(__dirname, '../../../..')
let nation: Script
beforeAll(async () => void (nation = await readScript(root, 'nation')))

const times = (values: string[]) => new Set(values).size

test('the nation is 200 centres below all 34 bodies that the notice addresses', () => {
  const addressed = nation.bodies.filter(({ attributes }) => attributes.includes('n2')).map(({ key }) => key)
  const { centres, provinces } = nation.world
  const filing = new Set(centres.map(({ parent }) => parent))
  expect([centres.length, addressed.length]).toEqual([200, 34])
  expect(provinces.map(({ organisation }) => organisation).sort()).toEqual([...addressed].sort())
  expect(addressed.filter((key) => !filing.has(key))).toEqual([])
  expect(nation.regions).toBe(undefined)
})

test('nobody and nothing of the nation is there twice, and every post has somebody', () => {
  const { centres, provinces, people } = nation.world
  expect([times(centres.map(({ key }) => key)), times(centres.map(({ name }) => name))]).toEqual([200, 200])
  const orders = [...nation.bodies, ...centres].map(({ order }) => String(order))
  expect(times(orders)).toBe(orders.length)
  expect(times(people.map(({ key }) => key))).toBe(people.length)
  const held = new Set(
    people.flatMap(({ posts }) => posts.map((post) => `${post.kind} ${post.organisation}`)),
  )
  const wanted = [
    ...centres.map(({ key }) => `filingClerk ${key}`),
    ...provinces.flatMap(({ organisation: key }) =>
      ['reviewingClerk', 'approver', 'sealKeeper'].map((kind) => `${kind} ${key}`),
    ),
  ]
  expect(wanted.filter((post) => !held.has(post))).toEqual([])
  const phones = people.flatMap(({ phone, mobile }) => [phone, mobile])
  expect(phones.filter((phone) => !/^(0\d{2,3}|154)-0000-\d{4}$/.test(phone))).toEqual([])
})

test('every unit has a line, which nobody really has and no other unit', () => {
  const lines = [...nation.bodies, ...nation.world.centres].map(({ phone }) => phone)
  expect(lines.filter((phone) => !/^0\d{2,3}-0000-\d{4}$/.test(phone))).toEqual([])
  expect(times(lines)).toBe(lines.length)
})

test('both phases are filed, by titles of their own, within the limits of the form', () => {
  const { cases } = nation
  expect(times(cases.map(({ title }) => title))).toBe(cases.length)
  expect([1, 2].map((phase) => cases.filter((one) => one.phase === phase).length)).toEqual([183, 191])
  const place = () => ({ id: '', width: 1, height: 1 })
  const tooLong = cases.filter((one) => {
    const body = bodyOf([...one.background, ...one.process, ...one.effect, ...one.insight], place)
    return one.title.length > 60 || countBody(body).words > 1500 || countText(one.abstract).words > 300
  })
  expect(tooLong).toEqual([])
  expect(new Set(cases.map(({ state }) => state))).toEqual(
    new Set(['draft', 'finalised', 'submitted', 'returned', 'accepted', 'forwarded']),
  )
})

test('the script is the same every time', async () => {
  expect(await readScript(root, 'nation')).toEqual(nation)
})

test('other figures change neither years nor names nor the length', () => {
  const text = '2020年3月，读完2,146件专利，投入780万元，PCT/CN2021/123456，寿命2000小时，占22%'
  expect(otherFigures(text, 3)).toBe(
    '2020年3月，读完2,168件专利，投入802万元，PCT/CN2021/123456，寿命2000小时，占22%',
  )
  expect(otherFigures('产值999万元', 5)).toBe('产值999万元')
})

import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { Actor, World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { campaign: false })

const save = `mutation ($name: String!, $classification: String!, $english: String!, $factor: String!) {
  saveSite(name: $name, classification: $classification, classificationEnglish: $english, secondFactor: $factor) { name classification } }`
const site = async (language = 'zh'): Promise<unknown> =>
  (await world.perform(null, '{ site { name classification } }', {}, { 'accept-language': language })).data?.[
    'site'
  ]
const says = async (actor: Actor, words: object): Promise<(string | undefined)[]> =>
  (
    await world.perform(actor, save, { name: '', classification: '', english: '', factor: 'off', ...words })
  ).violations.map((violation) => violation.says)

test('the administrator’s own words stand on the sign-in page; what is left empty is said in the usual words', async () => {
  const usual = {
    name: '汇编',
    classification: '本系统为非涉密系统，严禁存储、处理、传输国家秘密和工作秘密。',
  }
  expect(await site()).toEqual(usual)
  const classification = '本系统为非涉密系统，严禁上传涉密信息和内部资料。'
  expect(await says(world.asAdministrator, { classification, english: 'No secrets here, please.' })).toEqual(
    [],
  )
  expect(await site()).toEqual({ name: '汇编', classification })
  expect(await site('en')).toEqual({ name: 'Huibian', classification: 'No secrets here, please.' })
  const lines = await database.rows(
    `select before, after->>'classification' as after, post_kind from record where act = 'site.changed'`,
  )
  expect(lines).toEqual([{ before: {}, after: classification, post_kind: 'systemAdministrator' }])
  expect(await says(world.asAdministrator, {})).toEqual([])
  expect(await site()).toEqual(usual)
})

test('words that leave out what the sentence is for, or are too long, are refused', async () => {
  expect(await says(world.asAdministrator, { classification: '欢迎使用本系统，请按要求填报。' })).toEqual([
    '“涉密提示”应写明本系统为非涉密系统，请补写。',
  ])
  expect(await says(world.asAdministrator, { name: '汇'.repeat(21) })).toEqual([
    '“系统名称”应为 2 至 20 个字，现有 21 个，请修改；留空则用通常的名称。',
  ])
})

test('nobody else sets them, a province’s system administrator neither', async () => {
  const below = await world.appoint('systemAdministrator', 'jiangsu')
  for (const actor of [world.asNation, world.asSecurity, world.asAuditor, world.asProvince, below])
    expect(await says(actor, { name: '新名称' })).toEqual([
      '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
    ])
})

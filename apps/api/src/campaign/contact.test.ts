import { n2Stage, type Stage } from '../../../../test/harness/n2'
import type { Actor } from '../../../../test/harness/world'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
}, 60_000)
afterAll(() => stage?.close())

const save = `mutation ($id: ID!, $contacts: [ContactInput!]!) { saveContacts(campaignId: $id, contacts: $contacts) { id } }`
const materials = {
  role: 'materials',
  name: '材料专班',
  phone: '010-0000-0001',
  email: 'cailiao@demo.huibian.example',
  address: '北京市海淀区示例路 1 号',
}
const business = { role: 'business', name: '业务专班', phone: '010-0000-0002', email: '', address: '' }

const saving = (actor: Actor, contacts: object[]) =>
  stage.world.perform(actor, save, { id: stage.world.campaignId, contacts })

const seen = async (actor: Actor): Promise<unknown> => {
  const query = 'query ($id: ID!) { campaign(id: $id) { contacts { role name phone email address } } }'
  type Asked = { campaign: { contacts: unknown } }
  return (await stage.world.ask<Asked>(actor, query, { id: stage.world.campaignId })).campaign.contacts
}

test('N2-22: the persons behind the two roles are named by the office and seen by those who take part', async () => {
  const { world, database } = stage
  expect(await seen(world.asCentre)).toEqual([])
  expect((await saving(world.asNation, [materials, business])).violations).toEqual([])
  expect(await seen(world.asCentre)).toEqual([business, materials])
  expect((await saving(world.asNation, [{ ...materials, name: '  周知远 ' }])).violations).toEqual([])
  expect(await seen(world.asProvince)).toEqual([business, { ...materials, name: '周知远' }])
  const lines = await database.rows(`select post_kind from record where act = 'campaign.contactsSet'`)
  expect(lines).toEqual([{ post_kind: 'editor' }, { post_kind: 'editor' }])
})

test('nobody but the owner’s editors names them, and a mailbox must be one', async () => {
  const { world } = stage
  const before = await seen(world.asNation)
  const says = async (actor: Actor, contact: object) =>
    (await saving(actor, [contact])).violations.map((one) => one.says)
  for (const actor of [world.asProvince, world.asCentre])
    expect(await says(actor, materials)).toEqual([
      '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
    ])
  expect(await says(world.asNation, { ...materials, email: 'nowhere' })).toEqual([
    '“材料接收”的邮箱格式不对或超过 100 个字符，例如 name@example.cn。',
  ])
  expect(await says(world.asNation, { ...business, phone: '1'.repeat(41) })).toEqual([
    '“业务咨询”的姓名或电话共 41 个字符，最多 40 个，请缩短。',
  ])
  expect(await says(world.asNation, { ...materials, address: '路'.repeat(101) })).toEqual([
    '“材料接收”的地址共 101 个字符，最多 100 个，请缩短。',
  ])
  expect((await saving(world.asNation, [{ ...materials, role: 'king' }])).code).toBe('NOT_FOUND')
  expect(await seen(world.asNation)).toEqual(before)
})

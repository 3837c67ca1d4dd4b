import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made))

type Part = {
  organisation: string
  types: string[]
  role: string
  receiver: string | null
  counts_as: string | null
  path: string
}

const parts = (campaignId = world.campaignId): Promise<Part[]> =>
  database.rows<Part>(
    `select o.key as organisation, o.types, p.role, r.key as receiver, u.key as counts_as, p.path
     from participation p join organisation o on o.id = p.organisation_id
     left join participation rp on rp.id = p.receiver_id left join organisation r on r.id = rp.organisation_id
     left join participation up on up.id = p.counts_as_id left join organisation u on u.id = up.organisation_id
     where p.campaign_id = $1 order by o.key`,
    [campaignId],
  )

const create = `mutation ($closes: [PhaseClose!]!, $preset: String!, $answers: JSONObject) {
  createCampaign(preset: $preset, title: "新一轮征集", closes: $closes, answers: $answers) { id state } }`
const publish = 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }'
const closes = [
  { phase: 'phase1', date: '2099-03-26' },
  { phase: 'phase2', date: '2099-06-25' },
]

const draft = async (): Promise<string> => {
  const made = await world.ask<{ createCampaign: { id: string } }>(world.asNation, create, {
    preset: 'n2-cases',
    closes,
  })
  return made.createCampaign.id
}

test('N2-01: 34 bodies of 32 regions are addressed; two of one region send both, where the office says so', async () => {
  const addressed = (await parts()).filter((part) => ['receiver', 'observer'].includes(part.role))
  expect(addressed.length).toBe(34)
  expect(new Set(addressed.map((part) => part.counts_as)).size).toBe(32)
  expect(new Set(addressed.map((part) => part.receiver))).toEqual(new Set(['cnipa']))
  const extra = addressed.filter((part) => part.counts_as !== part.organisation)
  expect(extra.map((part) => [part.organisation, part.role, part.counts_as])).toEqual([
    ['guangdong-baohu', 'observer', 'guangdong'],
    ['sichuan-cujin', 'receiver', 'sichuan'],
  ])
})

test('which body sends for a region is the office’s answer; the other observes, and its centres file with the sender', async () => {
  const roles = async (answers: object): Promise<(string | null)[][]> => {
    const made = await world.ask<{ createCampaign: { id: string } }>(world.asNation, create, {
      preset: 'n2-cases',
      closes,
      answers,
    })
    await world.ask(world.asNation, publish, made.createCampaign)
    return (await parts(made.createCampaign.id))
      .filter(({ organisation }) => ['sichuan', 'sichuan-cujin', 'sc-huanhua'].includes(organisation))
      .map(({ organisation, role, receiver, counts_as, path }) => [
        organisation,
        role,
        receiver,
        counts_as,
        path,
      ])
  }
  expect(await roles({ sichuanSender: 'extra' })).toEqual([
    ['sc-huanhua', 'filer', 'sichuan-cujin', 'sichuan', '/cnipa/sichuan-cujin/sc-huanhua/'],
    ['sichuan', 'observer', 'cnipa', 'sichuan', '/cnipa/sichuan/'],
    ['sichuan-cujin', 'receiver', 'cnipa', 'sichuan', '/cnipa/sichuan-cujin/'],
  ])
  expect(await roles({ sichuanSender: 'office' })).toEqual([
    ['sc-huanhua', 'filer', 'sichuan', 'sichuan', '/cnipa/sichuan/sc-huanhua/'],
    ['sichuan', 'receiver', 'cnipa', 'sichuan', '/cnipa/sichuan/'],
    ['sichuan-cujin', 'observer', 'cnipa', 'sichuan', '/cnipa/sichuan-cujin/'],
  ])
})

test('what the office answers is kept with the campaign, the rest at its default; a value that is none is refused', async () => {
  const asked = { preset: 'n2-cases', closes, answers: { countsTables: false, scanWorkingDays: 10 } }
  const made = await world.ask<{ createCampaign: { id: string } }>(world.asNation, create, asked)
  type Kept = { campaign: { file: { questions: { id: string; answer: unknown }[] } } }
  const { campaign } = await world.ask<Kept>(
    world.asNation,
    'query ($id: ID!) { campaign(id: $id) { file } }',
    made.createCampaign,
  )
  const answers = campaign.file.questions.map(({ id, answer }) => [id, answer])
  expect(answers.filter(([, answer]) => answer === undefined)).toEqual([])
  expect(Object.fromEntries(answers)).toMatchObject({
    countsTables: false,
    scanWorkingDays: 10,
    countsNotes: false,
  })
  const wrong = await world.perform(world.asNation, create, {
    ...asked,
    answers: { scanWorkingDays: 1.5, sichuanSender: { office: true }, other: 1 },
  })
  expect(wrong.violations.map(({ says }) => says)).toEqual([
    '“上一项选“算”时，扫描件可在截止后几个工作日内补交”应填 1 至 30 的整数。',
    '“四川由哪家单位报送”只能选：“省知识产权局”、“四川省知识产权服务促进中心”、“两家各自报送”。',
    '本活动没有编号为“other”的待定事项。',
  ])
})

test('a campaign with open questions is not published: each is named, and nobody takes part', async () => {
  const id = await draft()
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{questions}', (
       select jsonb_agg(case when q->>'id' in ('officeCloses', 'sichuanSender') then q - 'answer' else q end order by n)
       from jsonb_array_elements(file->'questions') with ordinality as each(q, n))) where campaign_id = $1`,
    [id],
  )
  const refused = await world.perform(world.asNation, publish, { id })
  expect(refused.violations.map(({ rule, says }) => [rule, says])).toEqual([
    [
      'campaign.questionOpen',
      '待定事项“通知若写“下班前”，按几点截止（本通知只写日期，按当天24时前的最后一秒）”尚未确定，确定后才能发布。',
    ],
    ['campaign.questionOpen', '待定事项“四川由哪家单位报送”尚未确定，确定后才能发布。'],
  ])
  expect(await parts(id)).toEqual([])
})

test('N2-02: only TISCs and university centres file, each to the body above it', async () => {
  const id = world.organisationIds.get('jiangsu')
  await database.rows(
    `insert into organisation (id, key, parent_id, path, name, short_name, types)
     values (gen_random_uuid(), 'js-library', $1, '/cnipa/jiangsu/js-library/', '江苏某公共图书馆', '某图书馆', '{library}')`,
    [id],
  )
  const campaignId = await draft()
  await world.ask(world.asNation, publish, { id: campaignId })
  const filers = (await parts(campaignId)).filter((part) => part.role === 'filer')
  const others = filers.filter(
    (part) => !part.types.includes('tisc') && !part.types.includes('universityCentre'),
  )
  expect(others).toEqual([])
  expect(filers.map((part) => part.organisation)).not.toContain('js-library')
  expect(filers.length).toBe(25)
  expect(filers.find((part) => part.organisation === 'js-xixia')).toEqual({
    organisation: 'js-xixia',
    types: ['tisc', 'universityCentre'],
    role: 'filer',
    receiver: 'jiangsu',
    counts_as: 'jiangsu',
    path: '/cnipa/jiangsu/js-xixia/',
  })
})

test('N2-15: no centre sends to the nation directly', async () => {
  const filers = (await parts()).filter((part) => part.role === 'filer')
  expect(filers.filter((part) => part.receiver === 'cnipa')).toEqual([])
})

test('a draft is seen by nobody but its owner, and by nobody else published', async () => {
  const id = await draft()
  const one = 'query ($id: ID!) { campaign(id: $id) { state mine { role } } }'
  const absent = '01890000-0000-7000-8000-000000000000'
  expect((await world.ask<{ campaign: unknown }>(world.asNation, one, { id })).campaign).toEqual({
    state: 'draft',
    mine: null,
  })
  for (const actor of [world.asProvince, world.asCentre]) {
    const [hidden, nothing] = [
      await world.perform(actor, one, { id }),
      await world.perform(actor, one, { id: absent }),
    ]
    expect(hidden.code).toBe('NOT_FOUND')
    expect({ ...hidden, statements: 0 }).toEqual({ ...nothing, statements: 0 })
  }
  expect((await world.perform(world.asProvince, publish, { id })).code).toBe('NOT_FOUND')
})

test('a campaign is published once, by an editor of its owner', async () => {
  const id = await draft()
  const refused = await world.perform(world.asAdministrator, publish, { id })
  expect(refused.violations.map((violation) => violation.rule)).toEqual(['act.notAllowed'])
  const twice = await Promise.all([1, 2].map(() => world.perform(world.asNation, publish, { id })))
  expect(twice.map((answer) => answer.violations.map((violation) => violation.rule)).toSorted()).toEqual([
    [],
    ['campaign.alreadyPublished'],
  ])
})

test('a campaign is not made without every closing day, nor from an unknown preset', async () => {
  const missing = await world.perform(world.asNation, create, {
    preset: 'n2-cases',
    closes: closes.slice(0, 1),
  })
  expect(missing.violations.map((violation) => violation.says)).toEqual(['请填写第二阶段的截止日期。'])
  const unknown = await world.perform(world.asNation, create, { preset: 'n9', closes })
  expect(unknown.violations.map((violation) => violation.rule)).toEqual(['campaign.noPreset'])
  const province = await world.perform(world.asProvince, create, { preset: 'n2-cases', closes })
  expect(province.violations.map((violation) => violation.rule)).toEqual(['act.notAllowed'])
})

test('the phases move to their new closing days, and the notice keeps its own', async () => {
  const id = await draft()
  const [phase] = await database.rows<{ closes_at: Date; wording: string }>(
    `select closes_at, wording from phase where campaign_id = $1 and key = 'phase1'`,
    [id],
  )
  expect(phase).toEqual({
    closes_at: new Date('2099-03-26T23:59:59+08:00'),
    wording: '征集截止日期为2099年3月26日',
  })
  const asked = await world.ask<{ campaign: { file: { notice: object } } }>(
    world.asNation,
    'query ($id: ID!) { campaign(id: $id) { file } }',
    { id },
  )
  expect(asked.campaign.file.notice).toMatchObject({
    number: '国知办函服字〔2021〕205号',
    signed: '2021-03-11',
  })
})

test('N2-22: the two contacts of the notice are shown as roles, without a person', async () => {
  const asked = await world.ask<{ campaign: { file: { contacts: { role: string }[] } } }>(
    world.asCentre,
    'query ($id: ID!) { campaign(id: $id) { file } }',
    { id: world.campaignId },
  )
  expect(asked.campaign.file.contacts).toEqual([
    {
      role: 'business',
      name: { zh: '业务咨询', en: 'Questions of content' },
      about: { zh: '公共服务司', en: 'Public Service Department' },
    },
    {
      role: 'materials',
      name: { zh: '材料接收', en: 'Receipt of materials' },
      about: { zh: '接收报送邮件', en: 'Receives the mails' },
    },
  ])
})

test('every rule of the campaign is a sentence with its clause', async () => {
  type Asked = { campaign: { sentences: { id: string; clause: string; text: string }[] } }
  const { campaign } = await world.ask<Asked>(
    world.asCentre,
    'query ($id: ID!) { campaign(id: $id) { sentences { id clause text } } }',
    { id: world.campaignId },
  )
  const sentence = campaign.sentences.find(({ id }) => id === 'enoughPerCentre')
  expect(sentence?.clause).toBe('四（三）')
  expect(sentence?.text).toMatch(/^原则上每家机构两个阶段累计至少报送2个案例/)
  const { file } = await world.ask<{ file: { file: { rules: { id: string }[] } } }>(
    world.asCentre,
    'query ($id: ID!) { file: campaign(id: $id) { file } }',
    { id: world.campaignId },
  )
  const told = new Set(campaign.sentences.filter(({ clause }) => clause !== '').map(({ id }) => id))
  expect(told).toEqual(new Set(file.file.rules.map(({ id }) => id)))
})

test('the contact is whoever has held the desk longest', async () => {
  const contact = (key: string): Promise<unknown[]> =>
    database.rows(
      `select p.contact_name, p.contact_phone from participation p join organisation o on o.id = p.organisation_id
       where p.campaign_id = $1 and o.key = $2`,
      [world.campaignId, key],
    )
  expect(await contact('js-xixia')).toEqual([
    { contact_name: world.asCentre.name, contact_phone: '154-0000-0000' },
  ])
  expect(await contact('js-hudong')).toEqual([{ contact_name: '', contact_phone: '0512-0000-2042' }])
})

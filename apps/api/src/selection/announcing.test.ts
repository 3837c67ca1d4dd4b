import type { Campaign } from '@huibian/domain'
import {
  association,
  greenReady,
  greenStage,
  greenWork,
  provinceAndFactory,
} from '../../../../test/harness/green'
import { accepts, broke, noticeStage, submits, type NoticeStage } from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

const units = [...provinceAndFactory, { key: 'group', name: '某集团工厂', types: ['factory'] }]

/** Works that come straight to whoever runs the call, each accepted and selected; their ids. */
async function selected({ world, host, receiver }: NoticeStage, filer: Actor, n: number): Promise<string[]> {
  const ids: string[] = []
  for (let at = 1; at <= n; at += 1) {
    const content = greenWork(`第${at}项经验`)
    const filed = await greenReady(world, filer, { route: 'byGroup', content })
    expect(broke(await submits(world, filer, filed))).toEqual([])
    expect(broke(await accepts(world, receiver, filed))).toEqual([])
    await world.ask(host, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: filed.id })
    ids.push(filed.id)
  }
  return ids
}

type Trouble = { rule: string; strength: string; says: string; path: string | null }

const troubles = async ({ world, host }: NoticeStage): Promise<Trouble[]> =>
  (
    await world.ask<{ book: { troubles: Trouble[] } }>(
      host,
      'query ($c: ID!) { book(campaignId: $c) { troubles { rule strength says path } } }',
      { c: world.campaignId },
    )
  ).book.troubles

const says = async (stage: NoticeStage): Promise<string[]> =>
  (await troubles(stage)).map(({ rule, says: sentence }) => `${rule}：${sentence}`)

const announce = ({ world, host }: NoticeStage, waivers: { rule: string; reason: string }[] = []) =>
  world.perform(
    host,
    'mutation ($c: ID!, $w: [WaiverInput!]) { announceSelection(campaignId: $c, waivers: $w) { announcedAt } }',
    { c: world.campaignId, w: waivers },
  )

test('of 30 places the 31st is refused with limit and number, and 30 are announced', async () => {
  const stage = await greenStage(units)
  const { world, host } = stage
  try {
    const group = await world.appoint('filingClerk', 'group')
    const works = await selected(stage, group, 31)
    const sentence = '“入选典型经验集”共 31 个，超过名额 30 个。'
    expect(await troubles(stage)).toEqual([{ rule: 'places', strength: 'hard', says: sentence, path: null }])
    const refused = await announce(stage, [{ rule: 'places', reason: '多选一个。' }])
    expect(refused.violations.map(({ rule, args }) => [rule, args['n'], args['max']])).toEqual([
      ['places', 31, 30],
    ])
    await world.ask(host, 'mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: works[30] })
    expect(await troubles(stage)).toEqual([])
    expect(broke(await announce(stage))).toEqual([])
    expect(broke(await announce(stage))).toEqual(['selection.announced'])
    const told = `select count(*)::int as n from record where act = 'selection.announced'`
    expect(await stage.database.rows(told)).toEqual([{ n: 1 }])
  } finally {
    await stage.close()
  }
})

const rule = (id: string, kind: string, params: object, more: object = {}) => ({
  id,
  clause: '五',
  kind,
  params,
  strength: 'soft' as const,
  at: ['publish' as const],
  says: id,
  ...more,
})

/** The notice with rules of its own about what is announced. */
const entered = (file: Campaign): Campaign =>
  ({
    ...file,
    receipts: [{ id: 'disc', name: '光盘' }],
    rules: [
      ...file.rules,
      rule('eachFiles', 'atLeast', { per: 'filer', min: 1 }),
      rule('came', 'received', { receipts: ['disc'] }, { routes: ['byGroup'] }),
      rule('notCome', 'received', { receipts: ['disc'] }, { routes: ['byProvince'] }),
      rule('atMostOne', 'atMost', { per: 'entrant', max: 1 }, { strength: 'hard' }),
    ],
  }) as Campaign

test('least numbers, what came by post and greatest numbers are judged; soft ones want a reason each, which is recorded', async () => {
  const stage = await noticeStage({
    path: 'packages/domain/test/unlike.yaml',
    at: '2026-06-10T10:00:00+08:00',
    answers: { chosen: '30' },
    units,
    entered,
  })
  const { world, host, database } = stage
  try {
    const group = await world.appoint('filingClerk', 'group')
    const [first, second] = await selected(stage, group, 2)
    expect(await says(stage)).toEqual([
      'eachFiles：某工厂共 0 个，少于 1 个，还差 1 个；请督促报送或说明理由。',
      'atMostOne：某集团工厂入选的经验有 2 个，最多 1 个，请减少后再公布。',
      'came：尚未收到“光盘”，请核对邮寄情况或说明理由。',
      'came：尚未收到“光盘”，请核对邮寄情况或说明理由。',
    ])
    expect((await troubles(stage)).map(({ path }) => path)).toEqual([
      null,
      null,
      `entries.${first}`,
      `entries.${second}`,
    ])
    await world.ask(host, 'mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: second })
    expect(broke(await announce(stage))).toEqual(['eachFiles', 'came'])
    expect(broke(await announce(stage, [{ rule: 'came', reason: '快递在途。' }]))).toEqual(['eachFiles'])
    const waivers = [
      { rule: 'eachFiles', reason: '该厂停产。' },
      { rule: 'came', reason: '快递在途。' },
    ]
    expect(broke(await announce(stage, [...waivers, { rule: 'places', reason: '不需要。' }]))).toEqual([])
    const [line] = await database.rows<{ after: object }>(
      `select after from record where act = 'selection.announced'`,
    )
    expect(line?.after).toEqual({ cases: 1, waivers })
    expect(await troubles(stage)).toEqual([])
  } finally {
    await stage.close()
  }
})

const themed = (file: Campaign): Campaign['form'] => {
  const options = ['water', 'heat'].map((id) => ({
    id,
    name: { zh: id === 'heat' ? '供热' : '节水', en: id },
  }))
  const theme = { id: 'theme', label: '主题', type: 'choice' as const, required: false, flags: [], options }
  return { ...file.form, fields: [...file.form.fields, theme] }
}

/**
 * That notice, where its least number of each region is asked for anew when all is chosen, and one of each body beside it: on each theme that the
 * rule's phase allows.
 */
const perRegion = (file: Campaign): Campaign =>
  ({
    ...file,
    form: themed(file),
    phases: file.phases.flatMap((phase) => [
      { ...phase, allows: { theme: ['water'] } },
      { ...phase, id: 'later', name: '第二期', allows: { theme: ['heat'] } },
    ]),
    rules: [
      ...file.rules,
      rule(
        'onTheme',
        'atLeast',
        { per: 'senderTheme', min: 1 },
        { routes: ['byAssociation'], phases: ['call'] },
      ),
      rule('allTogether', 'atLeast', { per: 'theme', min: 2 }, { phases: ['call'] }),
      rule('threeEach', 'atLeast', { per: 'region', min: 3 }, { routes: ['byProvince'] }),
      rule('oneByAssociation', 'atLeast', { per: 'sender', min: 1 }, { routes: ['byAssociation'] }),
    ],
  }) as Campaign

test('a least number of a single way is asked of the bodies by which this way leads, and of no other', async () => {
  const stage = await noticeStage({
    path: 'packages/domain/test/unlike.yaml',
    at: '2026-06-10T10:00:00+08:00',
    answers: { chosen: '30' },
    units: [...units, association],
    entered: perRegion,
  })
  try {
    expect(await says(stage)).toEqual([
      'onTheme：某行业协会（节水）共 0 个，少于 1 个，还差 1 个；请督促报送或说明理由。',
      'allTogether：“节水”全部单位合计 0 个经验，少于 2 个，还差 2 个；请组织补报或说明理由。',
      'threeEach：甲省共 0 个，少于 3 个，还差 3 个；请督促报送或说明理由。',
      'oneByAssociation：某行业协会共 0 个，少于 1 个，还差 1 个；请督促报送或说明理由。',
    ])
    // Whoever runs the call sees beforehand how far all together are.
    const asked = 'query ($id: ID!) { campaign(id: $id) { standing { label done needed } } }'
    expect(await stage.world.ask(stage.host, asked, { id: stage.world.campaignId })).toEqual({
      campaign: { standing: [{ label: '全部单位“节水”合计', done: 0, needed: 2 }] },
    })
  } finally {
    await stage.close()
  }
})

import type { Campaign } from '@huibian/domain'
import { association, greenReady, greenWork, inTwoPhases } from '../../../../test/harness/green'
import {
  begunBy,
  broke,
  noticeStage,
  submits,
  type Given,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { acts } from '../../../../test/harness/filing'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

const units: readonly Given[] = [
  { key: 'east', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
  { key: 'west', name: '乙省节能办公室', shortName: '乙省', types: ['provincialOffice'] },
  { key: 'one', name: '第一工厂', types: ['factory'], under: 'east' },
  association,
]

const least = (id: string, params: object, more: object = {}) => ({
  id,
  clause: '二',
  kind: 'atLeast',
  params,
  strength: 'soft' as const,
  at: ['forward' as const],
  says: id,
  ...more,
})

/** The notice with these least numbers in the place of its own, in one phase or in two. */
const withLeast =
  (rules: object[], later = false) =>
  (file: Campaign): Campaign => {
    return {
      ...file,
      phases: inTwoPhases(file).slice(0, later ? 2 : 1),
      rules: [...file.rules.filter(({ kind }) => kind !== 'atLeast'), ...rules],
    } as Campaign
  }

const staged = (entered: (file: Campaign) => Campaign): Promise<NoticeStage> =>
  noticeStage({
    path: 'packages/domain/test/unlike.yaml',
    at: '2026-06-10T10:00:00+08:00',
    answers: { chosen: '30' },
    units,
    entered,
  })

/** What a filer is told to begin: how many, and in which phase. */
async function told({ world }: NoticeStage, actor: Actor): Promise<string[]> {
  const { overview } = await world.ask<{
    overview: { tasks: { kind: string; count: number; link: string }[] }
  }>(actor, '{ overview { tasks { kind count link } } }')
  return overview.tasks
    .filter(({ kind }) => kind === 'file')
    .map(({ count, link }) => `${link.split('phase=')[1]} ${count}`)
}

test('what is owed in each phase is owed anew in the next, and a region’s surplus of one phase is no shortage of another', async () => {
  const stage = await staged(
    withLeast([least('each', { per: 'filerPhase', min: 1 }), least('two', { per: 'region', min: 2 })], true),
  )
  const { world, database } = stage
  try {
    const one = await world.appoint('filingClerk', 'one')
    const [east, west] = [
      await world.appoint('reviewingClerk', 'east'),
      await world.appoint('reviewingClerk', 'west'),
    ]
    expect(await told(stage, one)).toEqual(['call 1'])
    for (const title of ['甲经验', '乙经验']) {
      const filed = await greenReady(world, one, { route: 'byProvince', content: greenWork(title) })
      expect(broke(await submits(world, one, filed))).toEqual([])
    }
    expect(await told(stage, one)).toEqual([])
    await database.at('2026-07-10T10:00:00+08:00')
    expect(await told(stage, one)).toEqual(['later 1'])
    const short = async (actor: Actor): Promise<string[]> => {
      const asked = '{ overview { blocks { kind says } } }'
      const { overview } = await world.ask<{ overview: { blocks: { kind: string; says: string }[] } }>(
        actor,
        asked,
      )
      return overview.blocks.filter(({ kind }) => kind === 'short').map(({ says }) => says)
    }
    expect([await short(east), await short(west)]).toEqual([
      [],
      ['本地区第一批还差 1 个经验，不足最低数量', '本地区第二批还差 1 个经验，不足最低数量'],
    ])
  } finally {
    await stage.close()
  }
})

test('a minimum over all phases is owed phase by phase, as the table of those above shares it out', async () => {
  const stage = await staged(withLeast([least('two', { per: 'filer', min: 3 })], true))
  const { world } = stage
  try {
    const one = await world.appoint('filingClerk', 'one')
    const seen: string[][] = []
    const filesOne = (): Promise<unknown> => begunBy(world, one, { phase: 'call', route: 'byProvince' })
    seen.push(await told(stage, one))
    for (let i = 0; i < 3; i++) {
      await filesOne()
      seen.push(await told(stage, one))
    }
    expect(seen).toEqual([['call 2'], ['call 1'], ['later 1'], []])
  } finally {
    await stage.close()
  }
})

test('what an earlier phase left owing over all phases is owed in the next', async () => {
  const stage = await staged(withLeast([least('two', { per: 'filer', min: 3 })], true))
  const { world, database } = stage
  try {
    const one = await world.appoint('filingClerk', 'one')
    await begunBy(world, one, { phase: 'call', route: 'byProvince' })
    await database.at('2026-07-10T10:00:00+08:00')
    expect(await told(stage, one)).toEqual(['later 2'])
  } finally {
    await stage.close()
  }
})

test('what is owed on a single way is not met by what is begun on another', async () => {
  const stage = await staged(withLeast([least('two', { per: 'filer', min: 2 }, { routes: ['byProvince'] })]))
  const { world } = stage
  try {
    const one = await world.appoint('filingClerk', 'one')
    const begin = (route: string): Promise<unknown> => begunBy(world, one, { phase: 'call', route })
    const seen: string[][] = []
    for (const route of ['byAssociation', 'byProvince', 'byProvince']) {
      await begin(route)
      seen.push(await told(stage, one))
    }
    expect(seen).toEqual([['call 2'], ['call 1'], []])
  } finally {
    await stage.close()
  }
})

test('what was returned on one way makes good of nothing that is owed on another', async () => {
  const stage = await staged(withLeast([least('one', { per: 'filer', min: 1 }, { routes: ['byProvince'] })]))
  const { world } = stage
  try {
    const [one, east] = [
      await world.appoint('filingClerk', 'one'),
      await world.appoint('reviewingClerk', 'east'),
    ]
    const returned = async (route: string, by: Actor): Promise<void> => {
      const content = greenWork(route)
      if (route === 'byAssociation') content['reason'] = '成效突出。'
      const filed = await greenReady(world, one, { route, content })
      expect(broke(await submits(world, one, filed))).toEqual([])
      const { id, versionId } = filed
      await world.ask(by, acts.return, { id, versionId, reason: '请核对数据。', fields: [] })
    }
    const missing = async (): Promise<string[]> => {
      const asked = 'query ($c: ID!) { owing(campaignId: $c) { missing } }'
      const { owing } = await world.ask<{ owing: { missing: string }[] }>(east, asked, {
        c: world.campaignId,
      })
      return owing.map((owed) => owed.missing)
    }
    const seen = [await missing()]
    for (const [route, by] of [
      ['byAssociation', await world.appoint('reviewingClerk', association.key)],
      ['byProvince', east],
    ] as const) {
      await returned(route, by)
      seen.push(await missing())
    }
    expect(seen).toEqual([['还差 1 个'], ['还差 1 个，退回未再报 1 个'], ['退回未再报 2 个']])
  } finally {
    await stage.close()
  }
})

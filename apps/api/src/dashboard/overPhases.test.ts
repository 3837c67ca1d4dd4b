import type { Campaign } from '@huibian/domain'
import { greenReady, greenStage, greenWork, inTwoPhases } from '../../../../test/harness/green'
import { accepts, broke, submits, type NoticeStage } from '../../../../test/harness/notices'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(300_000)

const least = (per: string, min: number, phases: string[]) => ({
  id: per,
  clause: '二',
  kind: 'atLeast',
  params: { per, min },
  strength: 'soft',
  at: ['forward'],
  phases,
  says: per,
})

const third = { name: '第三批', closes: '2026-08-31', wording: '8月31日17时前' }

/** Three phases, with these least numbers in the place of the notice's own. */
const staged = (rules: object[]): Promise<NoticeStage> =>
  greenStage(
    [
      { key: 'office', name: '甲省节能办公室', shortName: '甲省', types: ['provincialOffice'] },
      { key: 'one', name: '第一工厂', types: ['factory'], under: 'office' },
    ],
    (file) => {
      const [call, later] = inTwoPhases(file)
      return {
        ...file,
        phases: [call, later, { ...later, id: 'last', ...third }],
        rules: [...file.rules.filter(({ kind }) => kind !== 'atLeast'), ...rules],
      } as Campaign
    },
  )

type Cell = { expected: number; short: number }

/** What is expected of each unit in each phase, and what is short there. */
async function matrix({ world }: NoticeStage, actor: Actor): Promise<string[]> {
  const asked = 'query ($c: ID!) { matrix(campaignId: $c) { rows { cells { expected short } } } }'
  const seen = await world.ask<{ matrix: { rows: { cells: Cell[] }[] } }>(actor, asked, {
    c: world.campaignId,
  })
  return seen.matrix.rows.map(({ cells }) =>
    cells.map(({ expected, short }) => `${short}/${expected}`).join(' '),
  )
}

/** What the table of the first phase says of the number of its body. */
async function table({ world }: NoticeStage, actor: Actor): Promise<number[]> {
  const asked = { c: world.campaignId }
  await world.perform(
    actor,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "call") { id } }',
    asked,
  )
  const { summary } = await world.ask<{ summary: { minimum: { done: number; needed: number } } }>(
    actor,
    'query ($c: ID!) { summary(campaignId: $c, phase: "call") { minimum { done needed } } }',
    asked,
  )
  return [summary.minimum.done, summary.minimum.needed]
}

test('what a body owes over two of three phases together is short in none of them once both together have it', async () => {
  const stage = await staged([least('sender', 3, ['call', 'later'])])
  const { world, host, database } = stage
  try {
    const office = await world.appoint('reviewingClerk', 'office')
    const one = await world.appoint('filingClerk', 'one')
    const none = await matrix(stage, host)
    for (const title of ['甲经验', '乙经验', '丙经验']) {
      const filed = await greenReady(world, one, { route: 'byProvince', content: greenWork(title) })
      expect(broke(await submits(world, one, filed))).toEqual([])
      expect(broke(await accepts(world, office, filed))).toEqual([])
    }
    expect(await table(stage, office)).toEqual([3, 3])
    const went = async (n: number): Promise<string[]> => {
      await database.rows(
        "update counter set state = 'forwarded', n = $1 where state in ('accepted', 'forwarded')",
        [n],
      )
      return matrix(stage, host)
    }
    expect([none, await went(1), await went(2), await went(3)]).toEqual([
      ['2/2 1/1 0/0'],
      ['1/2 1/1 0/0'],
      ['0/2 1/1 0/0'],
      ['0/2 0/1 0/0'],
    ])
    // What went in the phase that is not named counts for none of the two.
    await database.rows("update counter set phase = 'last' where state = 'forwarded'")
    expect(await matrix(stage, host)).toEqual(['2/2 1/1 0/0'])
  } finally {
    await stage.close()
  }
})

test('a number that is limited to single phases stands in their columns alone', async () => {
  const stage = await staged([
    least('filerPhase', 2, ['later']),
    { ...least('filerPhase', 1, ['last']), id: 'last' },
    least('regionPhase', 4, ['call']),
  ])
  const { world, host } = stage
  try {
    const office = await world.appoint('reviewingClerk', 'office')
    const one = await world.appoint('filingClerk', 'one')
    expect([await matrix(stage, office), await matrix(stage, host)]).toEqual([
      ['0/0 2/2 1/1'],
      ['4/4 0/0 0/0'],
    ])
    const { overview } = await world.ask<{
      overview: { tasks: { kind: string; count: number; link: string }[] }
    }>(one, '{ overview { tasks { kind count link } } }')
    expect(
      overview.tasks
        .filter(({ kind }) => kind === 'file')
        .map(({ count, link }) => [count, link.split('phase=')[1]]),
    ).toEqual([[2, 'later']])
  } finally {
    await stage.close()
  }
})

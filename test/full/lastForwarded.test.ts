import type { Campaign } from '@huibian/domain'
import { approveTable, forward, stampTable } from '../harness/cases'
import { attachAs } from '../harness/film'
import type { Filed } from '../harness/filing'
import {
  accepts,
  begunBy,
  broke,
  coded,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../harness/notices'
import { checked, declared, drafted } from '../harness/science'
import type { Actor } from '../harness/world'

jest.setTimeout(1_800_000)

const rounds = Number(process.env['HUIBIAN_FORWARDS'] ?? 30)

const scienceAnswers = {
  winners: '100',
  membersImported: 'registered',
  citiesConfirmed: true,
  bonusEarmarked: false,
}

type Built = Parameters<typeof approveTable>[2]
/** A table that is ready to go, and whoever presses 上报. */
type Ready = { by: Actor; phase: string; says: readonly string[]; id: string }

const build = `mutation ($c: ID!, $p: String!) { buildSummary(campaignId: $c, phase: $p) { id revision state code } }`
const attest = `mutation ($id: ID!, $r: Int!, $a: [String!]!) {
  attestSummary(id: $id, revision: $r, attestations: $a) { id revision state code } }`
const recall = `mutation ($id: ID!) { recallPackage(id: $id, reason: "换一件作品。") { id } }`

/** Has a table built, answered for, approved and stamped, so that only 上报 is left. */
async function ready({ world }: NoticeStage, table: Omit<Ready, 'id'>): Promise<Ready> {
  const { by, phase, says } = table
  const { buildSummary } = await world.ask<{ buildSummary: Built }>(by, build, {
    c: world.campaignId,
    p: phase,
  })
  const asked = { id: buildSummary.id, r: buildSummary.revision, a: says }
  const { attestSummary } = await world.ask<{ attestSummary: Built }>(by, attest, asked)
  const approved = await approveTable(world, by, attestSummary)
  await stampTable(world, by, approved.id)
  return { ...table, id: approved.id }
}

/** How many forwarded in a round, and what the others were refused for. */
type Round = { won: number; refusedFor: string[] }

const unique = (rules: readonly string[]): string[] => [...new Set(rules)]

/** All forward at once, round after round; whoever wins recalls what it sent and stands ready again. */
async function race(stage: NoticeStage, tables: Ready[]): Promise<Round[]> {
  const { world } = stage
  const seen: Round[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const answers = await Promise.all(tables.map(({ by, id }) => forward(world, by, id, '换作品后再报。')))
    const told = answers.map(broke)
    const won = told.flatMap((rules, at) => (rules.length === 0 ? [at] : []))
    seen.push({ won: won.length, refusedFor: unique(told.flat()) })
    for (const at of won) {
      const [winner, answer] = [tables[at], answers[at]]
      if (!winner || !answer) throw new Error('nobody')
      const { forwardPackage } = answer.data as { forwardPackage: { id: string } }
      await world.ask(winner.by, recall, { id: forwardPackage.id })
      tables[at] = await ready(stage, winner)
    }
  }
  return seen
}

const everyRound = (rule: string): Round[] =>
  Array.from({ length: rounds }, () => ({ won: 1, refusedFor: [rule] }))

describe('of provinces that recommend one author’s works at once', () => {
  const provinces = 6
  const authors = ['甲某', '乙某', '丙某']
  let stage: NoticeStage
  const tables: Ready[] = []

  beforeAll(async () => {
    stage = await noticeStage({
      path: 'db/presets/n4-science-videos.yaml',
      at: '2024-10-10T10:00:00+08:00',
      answers: scienceAnswers,
      // An author's place is taken by forwarding alone, so that several bodies stand before it with a table each.
      entered: (file) => ({
        ...file,
        rules: file.rules
          .filter(({ kind }) => kind !== 'onlyOnce')
          .map((rule) => (rule.id === 'oneAuthor' ? { ...rule, at: ['forward'] } : rule)),
      }),
      units: [
        ...Array.from({ length: provinces }, (_, n) => ({
          key: `office-${n}`,
          name: `第${n}省科学技术厅`,
          types: ['province'],
        })),
        { key: 'maker', name: '某制作所', types: ['legalBody'] },
      ],
    })
    const { world } = stage
    const maker = await world.appoint('filingClerk', 'maker')
    for (let n = 0; n < provinces; n += 1) {
      const receiverId = world.organisationIds.get(`office-${n}`) ?? ''
      const office = await world.appoint('reviewingClerk', `office-${n}`)
      // Each names the authors in an order of its own: whoever locked them as they stand would wait for one another.
      const order = n % 2 === 0 ? authors : [...authors].reverse()
      for (const author of order) {
        const work = { title: `${n}${author}`, route: 'recommended', author, receiverId, size: 100_000_000 }
        const filed = await finalisedAs(world, maker, await drafted(world, maker, work), { stamped: true })
        expect(broke(await submits(world, maker, filed, declared))).toEqual([])
        expect(broke(await accepts(world, office, filed, checked))).toEqual([])
      }
      const says = ['politicalScientific', 'trueIdentity']
      tables.push(await ready(stage, { by: office, phase: 'collection', says }))
    }
  })
  afterAll(() => stage?.close())

  test('one gets the place, and the others are refused by its rule', async () => {
    expect(await race(stage, tables)).toEqual(everyRound('oneAuthor'))
  })
})

describe('of tables of one body that stand before the last place of its type', () => {
  let stage: NoticeStage
  const tables: Ready[] = []
  /** Of eight tables two go first, so that of 深圳's three places one is left for the six that race. */
  const phases = Array.from({ length: 8 }, (_, n) => `phase${n}`)

  const eight = (file: Campaign): Campaign => ({
    ...file,
    phases: file.phases.flatMap((phase) => phases.map((id) => ({ ...phase, id }))),
  })

  beforeAll(async () => {
    stage = await noticeStage({
      path: 'db/presets/n4-science-videos.yaml',
      at: '2024-10-10T10:00:00+08:00',
      answers: scienceAnswers,
      entered: eight,
      units: [
        { key: 'office', name: '深圳市科技创新局', shortName: '深圳', types: ['department'] },
        { key: 'maker', name: '某制作所', types: ['legalBody'], under: 'office' },
      ],
    })
    const { world } = stage
    const maker = await world.appoint('filingClerk', 'maker')
    for (const [n, phase] of phases.entries()) {
      const by = await world.appoint('reviewingClerk', 'office')
      const work = {
        title: [...'金木水火土日月星'].map((word) => word.repeat(n + 1))[n] ?? '',
        route: 'recommended',
      }
      const filed = await finalisedAs(world, maker, await drafted(world, maker, { ...work, phase }), {
        stamped: true,
      })
      expect(broke(await submits(world, maker, filed, declared))).toEqual([])
      expect(broke(await accepts(world, by, filed, checked))).toEqual([])
      tables.push(await ready(stage, { by, phase, says: ['politicalScientific', 'trueIdentity'] }))
    }
    for (const { by, id } of tables.splice(0, 2)) expect(broke(await forward(world, by, id))).toEqual([])
  })
  afterAll(() => stage?.close())

  test('one of six gets the third place of 深圳, and the others are refused by the rule of places', async () => {
    expect(await race(stage, tables)).toEqual(everyRound('recommendQuota'))
  })
})

describe('of two clerks of a body with a table each', () => {
  let stage: NoticeStage
  const tables: Ready[] = []

  /** The notice with a second phase: a body's places are counted over both. */
  const twice = (file: Campaign): Campaign => ({
    ...coded(file),
    phases: file.phases.flatMap((phase) => [phase, { ...phase, id: 'second' }]),
  })

  async function script(firm: Actor, phase: string): Promise<Filed> {
    const { world } = stage
    const begun = await begunBy(world, firm, { phase, kind: 'script', route: 'recommended' })
    const bytes = Buffer.from(`%PDF-1.4\n${phase}\n%%EOF\n`)
    const file = await attachAs(world, firm, { entryId: begun.id, bytes, filename: '脚本.pdf' })
    const content = {
      title: `脚本${phase}`,
      scriptFor: 'microFilm',
      scriptFile: [file],
      summary: '简介',
      author: phase,
      contact: { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' },
      code: '116',
    }
    return finalisedAs(world, firm, await savedAs(world, firm, begun, content))
  }

  beforeAll(async () => {
    stage = await noticeStage({
      path: 'db/presets/n1-ip-videos.yaml',
      at: '2021-09-10T10:00:00+08:00',
      answers: { codesImported: true },
      entered: twice,
      units: [
        { key: 'office', name: '甲省知识产权局', types: ['department'] },
        { key: 'firm', name: '某制作公司', types: ['organisation'], under: 'office' },
      ],
    })
    const { world } = stage
    const firm = await world.appoint('filingClerk', 'firm')
    for (const phase of ['collection', 'second']) {
      const by = await world.appoint('reviewingClerk', 'office')
      const filed = await script(firm, phase)
      const said = { attestations: ['originality', 'licence'] }
      expect(broke(await submits(world, firm, filed, said))).toEqual([])
      expect(broke(await accepts(world, by, filed, ['theme', 'playable', 'rights']))).toEqual([])
      tables.push(await ready(stage, { by, phase, says: ['contentReviewed'] }))
    }
  })
  afterAll(() => stage?.close())

  test('one gets the body’s last place, and the other is refused by its rule', async () => {
    expect(await race(stage, tables)).toEqual(everyRound('oneScript'))
  })
})

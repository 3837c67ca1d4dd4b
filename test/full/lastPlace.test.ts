import { attachAs } from '../harness/film'
import type { Filed } from '../harness/filing'
import {
  begunBy,
  broke,
  coded,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../harness/notices'
import type { Actor } from '../harness/world'

jest.setTimeout(3_600_000)

const rounds = 200
const callers = 60

type Begun = Parameters<typeof savedAs>[2]

let stage: NoticeStage
let all: { actor: Actor; entry: Filed }[]

const key = (n: number): string => `firm-${n}`

async function finalised(actor: Actor, n: number): Promise<Filed> {
  const { world } = stage
  const begun = await begunBy(world, actor, { phase: 'collection', kind: 'script', route: 'recommended' })
  const bytes = Buffer.from(`%PDF-1.4\n${n}\n%%EOF\n`)
  const script = await attachAs(world, actor, { entryId: begun.id, bytes, filename: '脚本.pdf' })
  const content = {
    title: `脚本${n}`,
    scriptFor: 'microFilm',
    scriptFile: [script],
    summary: '简介',
    author: `作者${n}`,
    contact: { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' },
    code: '116',
  }
  return finalisedAs(world, actor, await savedAs(world, actor, begun, content))
}

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n1-ip-videos.yaml',
    at: '2021-09-10T10:00:00+08:00',
    answers: { codesImported: true },
    // The one place of a body is taken when a script is sent in, so that all its entrants ask for it at once.
    entered: (file) => ({
      ...coded(file),
      rules: file.rules.map((rule) => (rule.id === 'oneScript' ? { ...rule, at: ['submit'] } : rule)),
    }),
    units: [
      { key: 'office', name: '甲省知识产权局', types: ['department'] },
      ...Array.from({ length: callers }, (_, n) => ({
        key: key(n),
        name: `第${n}公司`,
        types: ['organisation'],
        under: 'office',
      })),
    ],
  })
  all = []
  for (let n = 0; n < callers; n += 1) {
    const actor = await stage.world.appoint('filingClerk', key(n))
    all.push({ actor, entry: await finalised(actor, n) })
  }
})
afterAll(() => stage?.close())

const withdraw = `mutation ($id: ID!) { withdrawEntry(id: $id, reason: "换一件作品。") { id revision content } }`
const said = { attestations: ['originality', 'licence'] }

test('of all who ask for the last place at once one gets it, and the others are refused by its rule', async () => {
  const { world } = stage
  for (let round = 1; round <= rounds; round += 1) {
    const answers = await Promise.all(all.map(({ actor, entry }) => submits(world, actor, entry, said)))
    const told = answers.map((answer) => broke(answer).join())
    const won = told.flatMap((rules, at) => (rules === '' ? [at] : []))
    expect([round, won.length]).toEqual([round, 1])
    expect([round, told.filter((rules) => rules !== '' && rules !== 'oneScript')]).toEqual([round, []])
    const winner = all[won[0] ?? 0]
    if (!winner) throw new Error('nobody')
    const { withdrawEntry } = await world.ask<{ withdrawEntry: Begun }>(winner.actor, withdraw, {
      id: winner.entry.id,
    })
    const draft = await savedAs(world, winner.actor, withdrawEntry, { summary: `第${round}轮` })
    winner.entry = await finalisedAs(world, winner.actor, draft)
  }
})

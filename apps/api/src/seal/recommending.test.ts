import type { Campaign } from '@huibian/domain'
import { bound, type Filed } from '../../../../test/harness/filing'
import {
  accepts,
  broke,
  finalisedAs,
  noticeStage,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { putToUse } from '../../../../test/harness/officeFiles'
import { checked, declared, drafted } from '../../../../test/harness/science'
import { askedFields, keeperOf, keeperPassword, verdictOn, whenLaid } from '../../../../test/harness/seals'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'
import { stampedFormFile, stampedFormMarks } from '../../../../packages/documents/test/officeForm'
import { pdfWords } from '../../../../packages/documents/test/read'
import { pdfsig, pressedOn, type PdfSig } from '../../../../packages/documents/test/seals'

type People = {
  author: Actor
  authorKeeper: Actor
  body: Actor
  keeper: Actor
  other: Actor
  file: NoticeStage
}

const stages: NoticeStage[] = []
afterAll(() => Promise.all(stages.map((stage) => stage.close())))

/** The contest with one body and one maker below it. */
async function played(entered?: (file: Campaign) => Campaign, worker = false): Promise<People> {
  const stage = await noticeStage({
    path: 'db/presets/n4-science-videos.yaml',
    at: '2024-10-10T10:00:00+08:00',
    answers: { winners: '100', membersImported: 'registered', citiesConfirmed: true, bonusEarmarked: false },
    units: [
      { key: 'js-science', name: '江苏省科学技术厅', shortName: '江苏', types: ['province'] },
      { key: 'zj-science', name: '浙江省科学技术厅', shortName: '浙江', types: ['province'] },
      { key: 'maker', name: '第一制作所', types: ['legalBody'], under: 'js-science' },
    ],
    ...(entered ? { entered } : {}),
    worker,
  })
  stages.push(stage)
  const { world, database } = stage
  return {
    author: await world.appoint('filingClerk', 'maker'),
    authorKeeper: await keeperOf(world, database, 'maker'),
    body: await world.appoint('reviewingClerk', 'js-science'),
    keeper: await keeperOf(world, database, 'js-science'),
    other: await world.appoint('reviewingClerk', 'zj-science'),
    file: stage,
  }
}

const asking = `mutation ($e: ID!, $v: ID!) {
  requestFormSeal(entryId: $e, versionId: $v, approver: "何主任", reason: "推荐作品") { id state } }`
const asks = ({ file }: People, actor: Actor, { id, versionId }: Filed) =>
  file.world.perform(actor, asking, { e: id, v: versionId })

async function seals(
  people: People,
  keeper: Actor,
  answer: Pick<Awaited<ReturnType<typeof asks>>, 'data'>,
): Promise<string[]> {
  const { id = '' } = (answer.data?.['requestFormSeal'] ?? {}) as { id?: string }
  const pressing = 'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p) { state paper } }'
  return broke(await people.file.world.perform(keeper, pressing, { id, p: keeperPassword }))
}

type Seen = {
  scan: { file: { url: string } } | null
  sealRequest: { state: string } | null
  verbs: { verb: string; allowed: boolean }[]
}

async function seen({ file }: People, actor: Actor, { id }: Filed): Promise<Seen> {
  const query = `query ($id: ID!) { entry(id: $id) { scan { file { url } } sealRequest { state } verbs { verb allowed } } }`
  return (await file.world.ask<{ entry: Seen }>(actor, query, { id })).entry
}

const offers = ({ verbs }: Seen, verb: string): boolean =>
  verbs.some((one) => one.verb === verb && one.allowed)

const sealedForm = async (people: People, actor: Actor, filed: Filed): Promise<Buffer> => {
  const { scan } = await seen(people, actor, filed)
  return (await download(people.file.world, actor, scan?.file.url ?? '')).bytes
}

type Block = { rule: string; says: string }

/** What keeps the body's table from going on, of this rule. */
async function blocking({ file, body }: People, rule: string): Promise<string[]> {
  const { world } = file
  const c = { c: world.campaignId }
  const read = 'query ($c: ID!) { summary(campaignId: $c, phase: "collection") { blocks { rule says } } }'
  await world.perform(
    body,
    'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "collection") { id } }',
    c,
  )
  const { summary } = await world.ask<{ summary: { blocks: Block[] } }>(body, read, c)
  return summary.blocks.flatMap((block) => (block.rule === rule ? [block.says] : []))
}

async function signaturesOf({ file }: People, pdf: Buffer): Promise<PdfSig[]> {
  const certificate = await (await fetch(`${file.world.url}/seal/authority.crt`)).text()
  return pdfsig(pdf, { certificate })
}

const good = { valid: true, trusted: true }

needsTool('poppler', 'nss')(
  'a body seals the form of what it recommends: without it nothing goes on, with it the form is the scan',
  async () => {
    const people = await played()
    const { author, body, keeper, other, file } = people
    const work = await drafted(file.world, author, { title: '田间实验室', route: 'recommended' })
    const filed = await finalisedAs(file.world, author, work)
    expect(broke(await asks(people, author, filed))).toEqual(['seal.notYours'])
    expect(broke(await submits(file.world, author, filed, declared))).toEqual([])
    expect(broke(await accepts(file.world, body, filed, checked))).toEqual([])
    expect(await blocking(people, 'recommendationStamped')).toEqual([
      expect.stringContaining(`江苏省科学技术厅尚未在校验码为 ${filed.code} 的表上盖章`),
    ])
    expect(broke(await asks(people, other, filed))).toEqual(['NOT_FOUND'])
    expect(offers(await seen(people, body, filed), 'seal.requestForm')).toBe(true)
    const asked = await asks(people, body, filed)
    expect(broke(asked)).toEqual([])
    expect([
      (await seen(people, body, filed)).sealRequest,
      (await seen(people, author, filed)).sealRequest,
    ]).toEqual([{ state: 'waiting' }, null])
    expect(await seals(people, keeper, asked)).toEqual([])
    expect(await blocking(people, 'recommendationStamped')).toEqual([])
    const pdf = await sealedForm(people, body, filed)
    expect(await signaturesOf(people, pdf)).toEqual([{ name: '江苏省科学技术厅', ...good, whole: true }])
    expect(await verdictOn(file.world, pdf)).toBe('签章有效')
    expect((await sealedForm(people, author, filed)).equals(pdf)).toBe(true)
    const { sealRecords } = await file.world.ask<{ sealRecords: object[] }>(
      keeper,
      '{ sealRecords(page: { number: 1, size: 10 }) { n way reason code } }',
    )
    expect(sealRecords).toEqual([{ n: 1, way: 'system', reason: '推荐作品', code: filed.code }])
    expect(broke(await asks(people, body, filed))).toEqual(['seal.sealedAlready'])
  },
)

/** The form is sealed by the author's unit, without which it is not sent in, and by the body, without which it does not go on. */
const byBoth = (file: Campaign): Campaign => ({
  ...file,
  documents: file.documents.map((one) =>
    one.id === 'recommendationForm' ? { ...one, stampedBy: ['author', 'body'] } : one,
  ),
  rules: file.rules.map((rule) => {
    if (rule.id !== 'formStamped') return rule
    const { routes: _, ...everywhere } = rule
    return { ...everywhere, params: { by: 'author' } }
  }),
})

let both: Promise<People> | undefined
const sealedByBoth = (): Promise<People> => (both ??= played(byBoth, true))

needsTool('poppler', 'nss')(
  'two units seal one form one after the other: the first seal stays whole, and each is asked for where it is due',
  async () => {
    const people = await sealedByBoth()
    const { author, authorKeeper, body, keeper, file } = people
    const work = await drafted(file.world, author, { title: '田间实验室', route: 'recommended' })
    const filed = await finalisedAs(file.world, author, work)
    expect(broke(await submits(file.world, author, filed, declared))).toEqual(['formStamped'])
    expect(await seals(people, authorKeeper, await asks(people, author, filed))).toEqual([])
    const once = await sealedForm(people, author, filed)
    expect(broke(await submits(file.world, author, filed, declared))).toEqual([])
    expect(broke(await accepts(file.world, body, filed, checked))).toEqual([])
    expect(await blocking(people, 'recommendationStamped')).toEqual([
      expect.stringContaining('江苏省科学技术厅'),
    ])
    expect(await seals(people, keeper, await asks(people, body, filed))).toEqual([])
    expect(await blocking(people, 'recommendationStamped')).toEqual([])
    const twice = await sealedForm(people, author, filed)
    expect(twice.subarray(0, once.length).equals(once)).toBe(true)
    expect(await signaturesOf(people, twice)).toEqual([
      { name: '第一制作所', ...good, whole: false },
      { name: '江苏省科学技术厅', ...good, whole: true },
    ])
    expect(await verdictOn(file.world, twice)).toBe('签章有效')
  },
)

type Asked = { sealRequest: { id: string; layout: string } | null } & {
  sealJob: { state: string; message: string | null } | null
}

async function read({ file }: People, actor: Actor, { id }: Filed): Promise<Asked> {
  const query = `query ($id: ID!) { entry(id: $id) { ${askedFields} } }`
  return (await file.world.ask<{ entry: Asked }>(actor, query, { id })).entry
}

/** Where the words of a label stand on the first page, in points from its top left. */
function labelOn(pdf: Buffer, label: string): { x: number; y: number } {
  const found = pdfWords(pdf)[0]?.words.filter(({ text }) => text.includes(label)) ?? []
  const [word] = found
  if (!word || found.length > 1) throw new Error(`${label} is printed ${found.length} times`)
  return { x: (word.x0 + word.x1) / 2, y: (word.y0 + word.y1) / 2 }
}

needsTool(
  'poppler',
  'nss',
  'writer',
)(
  'in the office’s own layout each of two seals lies over the label of its own unit, and they do not touch',
  async () => {
    const people = await sealedByBoth()
    const { author, authorKeeper, body, keeper, file } = people
    const [bodys, authors] = ['推荐单位意见（盖章）', '作者单位（盖章）'] as const
    await putToUse(
      { ...file.world, asNation: file.host },
      {
        paper: 'entryForm',
        form: 'recommendationForm',
        bytes: await stampedFormFile(bodys, authors),
        filename: '附件3.docx',
        marks: stampedFormMarks,
      },
    )
    const work = await drafted(file.world, author, { title: '海上风车', route: 'recommended' })
    const filed = await finalisedAs(file.world, author, work)
    expect((await asks(people, author, filed)).data).toEqual({ requestFormSeal: null })
    const asked = await whenLaid(() => read(people, author, filed))
    expect(asked.layout).toBe('office')
    expect(await seals(people, authorKeeper, { data: { requestFormSeal: asked } })).toEqual([])
    expect(broke(await submits(file.world, author, filed, declared))).toEqual([])
    expect(broke(await accepts(file.world, body, filed, checked))).toEqual([])
    expect(await seals(people, keeper, await asks(people, body, filed))).toEqual([])
    const pdf = await sealedForm(people, body, filed)
    expect(await signaturesOf(people, pdf)).toEqual([
      { name: '第一制作所', ...good, whole: false },
      { name: '江苏省科学技术厅', ...good, whole: true },
    ])
    expect(await verdictOn(file.world, pdf)).toBe('签章有效')
    const pressed = await pressedOn(pdf)
    const over = pressed.map(({ by, page, x, y, diameter }) => {
      const covers = [authors, bodys].map((label) => {
        const at = labelOn(pdf, label)
        return Math.hypot(at.x - x, at.y - y) < diameter / 4
      })
      return [by, page, ...covers]
    })
    expect(over).toEqual([
      ['第一制作所', 1, true, false],
      ['江苏省科学技术厅', 1, false, true],
    ])
    const [one, two] = pressed
    if (!one || !two) throw new Error('two seals')
    expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan((one.diameter + two.diameter) / 2)
  },
)

test('a body without an electronic seal binds the scan of what it stamped on paper, and no scan of a form that is not its own to stamp', async () => {
  const people = await played()
  const { author, body, file } = people
  const { world } = file
  const recommended = await finalisedAs(
    world,
    author,
    await drafted(world, author, { title: '田间实验室', route: 'recommended' }),
  )
  expect(broke(await submits(world, author, recommended, declared))).toEqual([])
  await bound(world, body, recommended)
  expect(broke(await accepts(world, body, recommended, checked))).toEqual([])
  expect(await blocking(people, 'recommendationStamped')).toEqual([])
  const nominated = await finalisedAs(
    world,
    author,
    await drafted(world, author, { title: '院子里的星空', route: 'selfNominated', author: '另一人' }),
    { stamped: true },
  )
  expect(broke(await submits(world, author, nominated, declared))).toEqual([])
  expect(offers(await seen(people, file.receiver, nominated), 'seal.requestForm')).toBe(false)
  await expect(bound(world, file.receiver, nominated)).rejects.toThrow('由报送单位盖章')
})

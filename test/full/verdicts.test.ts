import fc from 'fast-check'
import {
  calledIn,
  checkContent,
  fileFor,
  preview,
  say,
  type Content,
  type Field,
  type RowColumn,
} from '@huibian/domain'
import { begunBy, listed, noticeStage, type NoticeStage } from '../harness/notices'
import type { Actor } from '../harness/world'

/** So many entries a notice. */
const entries = Number(process.env['HUIBIAN_VERDICTS'] ?? 2000)
jest.setTimeout(600_000)

type Staged = { name: string; staging: Parameters<typeof noticeStage>[0] }

const preset = (name: string): string => `db/presets/${name}.yaml`
const places = ['grand', 'single', 'theme', 'special', 'organisation', 'contribution']
const n5 = {
  ...Object.fromEntries(places.map((name) => [`${name}Places`, '10'])),
  formsAreOne: true,
  individuals: 'self',
}

const notices: readonly Staged[] = [
  {
    name: 'N1',
    staging: {
      path: preset('n1-ip-videos'),
      at: '2021-09-10T10:00:00+08:00',
      answers: { codesImported: true },
      entered: (file) => listed(file, 'localCodes', [{ code: '116', name: '甲省知识产权局' }]),
      units: [
        { key: 'office', name: '甲省知识产权局', shortName: '甲省', types: ['department'] },
        { key: 'filer', name: '某制作公司', types: ['organisation'], under: 'office' },
      ],
    },
  },
  {
    name: 'N2',
    staging: {
      path: preset('n2-cases'),
      at: '2021-03-20T10:00:00+08:00',
      answers: { sichuanSender: 'extra' },
      units: [
        { key: 'office', name: '江苏知识产权办公室', shortName: '江苏', types: ['province', 'office'] },
        { key: 'filer', name: '某大学中心', types: ['tisc', 'universityCentre'], under: 'office' },
      ],
    },
  },
  {
    name: 'N3',
    staging: {
      path: preset('n3-publicity-week'),
      at: '2022-04-27T10:00:00+08:00',
      answers: { membersImported: true, boardUnit: 'metre', warmUpDays: 'dates', beforeIncludesDay: true },
      units: [{ key: 'filer', name: '某海关', types: ['memberUnit'] }],
    },
  },
  {
    name: 'N4',
    staging: {
      path: preset('n4-science-videos'),
      at: '2024-10-10T10:00:00+08:00',
      answers: { winners: '100', membersImported: true, citiesConfirmed: true, bonusEarmarked: false },
      units: [
        { key: 'office', name: '江苏省科学技术厅', shortName: '江苏', types: ['province'] },
        { key: 'filer', name: '某制作所', types: ['legalBody'], under: 'office' },
      ],
    },
  },
  {
    name: 'N5',
    staging: {
      path: preset('n5-industry-videos'),
      at: '2024-05-20T10:00:00+08:00',
      answers: n5,
      units: [
        { key: 'office', name: '甲省工业和信息化厅', shortName: '甲省', types: ['industryDepartment'] },
        { key: 'filer', name: '某机床厂', types: ['firm'], under: 'office' },
      ],
    },
  },
  {
    name: 'N5 in Hunan',
    staging: {
      path: preset('n5-hunan'),
      at: '2024-05-20T10:00:00+08:00',
      answers: { ...n5, officeCloses: '17:30' },
      units: [
        { key: 'office', name: '长沙市工业和信息化局', shortName: '长沙', types: ['cityBureau'] },
        { key: 'filer', name: '某轴承厂', types: ['firm'], under: 'office' },
      ],
    },
  },
]

const han = fc.string({ unit: fc.constantFrom(...'知识产权信息公共服务案例，。“”3.5%PCT α—'), maxLength: 30 })
const odd = fc.string({ unit: 'grapheme', maxLength: 12 })
const long = fc.tuple(han, fc.nat(90)).map(([text, times]) => text.repeat(times))
const line = fc.oneof({ weight: 5, arbitrary: han }, { weight: 1, arbitrary: odd })
const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const number = fc.record(
  {
    value: fc.oneof(fc.nat(500), fc.double({ min: 0, max: 1e6, noNaN: true })),
    qualifier: fc.constantFrom('over', 'nearly', 'above', 'about'),
  },
  { requiredKeys: ['value'] },
)
const inlines = fc.array(fc.record({ text: fc.oneof(line, long) }), { maxLength: 2 })
const block = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('paragraph'), inlines }) },
  fc.record({ type: fc.constant('heading'), level: fc.constantFrom(1, 2), inlines }),
  fc.record({ type: fc.constant('note'), inlines }),
  fc.record({ type: fc.constant('gap'), reason: han }),
)
const person = fc.record({ name: han, title: han, phone: han, mobile: han, email: odd })

const cell = ({ type, options = [] }: RowColumn): fc.Arbitrary<unknown> => {
  if (type === 'choice') return fc.constantFrom(...options.map(({ id }) => id))
  if (type === 'date') return day
  return type === 'quantity' ? number : line
}

/** What somebody may write into a field, mostly of its shape; files are another test's. */
function valueOf({ type, options = [], columns = [] }: Field): fc.Arbitrary<unknown> {
  const ids = options.map(({ id }) => id)
  if (type === 'choice') return fc.constantFrom(...ids)
  if (type === 'choices') return fc.subarray(ids)
  if (type === 'yesNo') return fc.boolean()
  if (type === 'date') return day
  if (type === 'period') return fc.record({ from: day, to: fc.oneof(day, fc.constant('')) })
  if (type === 'quantity') return number
  if (type === 'person') return person
  if (type === 'rich') return fc.array(block, { maxLength: 4 })
  if (type === 'rows') {
    const filled = columns.filter((column) => column.type !== 'files')
    const row = fc.record(Object.fromEntries(filled.map((column) => [column.id, cell(column)])), {
      requiredKeys: [],
    })
    return fc.record({ rows: fc.array(row, { maxLength: 3 }) })
  }
  return type === 'longText' ? fc.oneof(line, long) : line
}

/** Contents of a form: any of its fields filled or not, now and then one of another shape than it should be. */
function contents(fields: readonly Field[]): fc.Arbitrary<Content> {
  const asked = fields.filter(({ type, filledFrom }) => type !== 'files' && filledFrom === undefined)
  const each = asked.map((field): [string, fc.Arbitrary<unknown>] => [
    field.id,
    fc.oneof({ weight: 60, arbitrary: valueOf(field) }, { weight: 1, arbitrary: fc.jsonValue() }),
  ])
  return fc.record(Object.fromEntries(each), { requiredKeys: [] }) as fc.Arbitrary<Content>
}

type Said = {
  rule: string
  path?: string | null | undefined
  message: string
  says: string
  strength: 'hard' | 'soft'
}
type Saved = { revision: number; content: Content; violations: Said[] }
type Draft = {
  id: string
  kind: string
  route: string
  revision: number
  file: NoticeStage['file']
  phase: string
  content: Content
}

const save = `mutation ($id: ID!, $revision: Int!, $content: JSON!) { saveDraft(id: $id, revision: $revision, content: $content) {
  revision content violations(at: "finalise") { rule path message args says strength } } }`

/** What came about, so that agreement is not that of nothing with nothing. */
const heard = new Set<string>()

const told = (said: readonly Said[]): string[] =>
  [
    ...new Set(
      said.map(({ rule, path, says, strength }) => JSON.stringify([rule, path ?? '', says, strength])),
    ),
  ].sort()

/** One draft of every sort that the filer may begin here. */
async function draftsOf({ world, file }: NoticeStage, actor: Actor): Promise<Draft[]> {
  const phase = file.phases[0]?.id ?? ''
  const { campaign } = await world.ask<{ campaign: { ways: { route: string }[] } }>(
    actor,
    'query ($id: ID!) { campaign(id: $id) { ways { route } } }',
    { id: world.campaignId },
  )
  const drafts: Draft[] = []
  for (const { id: kind } of file.kinds)
    for (const { route } of campaign.ways) {
      const { id, revision, content } = await begunBy(world, actor, { phase, kind, route })
      drafts.push({ id, kind, route, revision, content, phase, file: fileFor(file, { kind, route }) })
    }
  return drafts
}

/** What the console would say of a text, beside what the server says of it; both alike where there is nothing to report. */
async function differing(
  { world }: NoticeStage,
  { actor, draft, now }: { actor: Actor; draft: Draft; now: string },
  written: Content,
): Promise<object | undefined> {
  const { file, phase, kind, route } = draft
  const content = { ...draft.content, ...written }
  const answer = await world.perform(actor, save, { id: draft.id, revision: draft.revision, content })
  const checked = checkContent(file.form, content)
  if (answer.data === null) {
    heard.add('refused')
    const why = 'findings' in checked ? checked.findings.map(({ message }) => message) : ['taken']
    const theirs = answer.violations.map(({ message }) => message)
    return JSON.stringify(theirs) === JSON.stringify(why)
      ? undefined
      : { content, why, theirs, code: answer.code }
  }
  const { saveDraft } = answer.data as { saveDraft: Saved }
  draft.revision = saveDraft.revision
  const server = saveDraft.violations
  const own = preview({ file, phase, kind, route, content: saveDraft.content, files: [], now }, 'finalise')
  const judgedHere = told(server.filter(({ rule }) => own.judged.has(rule)))
  heard.add(own.violations.length > 0 ? 'wrong' : 'sound')
  const console_ = told(
    own.violations.map((each) => ({
      ...each,
      says: say({ ...each, args: { ...calledIn(file), ...each.args } }, 'zh'),
    })),
  )
  return JSON.stringify(judgedHere) === JSON.stringify(console_)
    ? undefined
    : { content, server: judgedHere, console: console_ }
}

test.each(notices)(
  '$name: the console and the server say the same of whatever is written',
  async ({ staging }) => {
    heard.clear()
    const stage = await noticeStage(staging)
    try {
      const actor = await stage.world.appoint('filingClerk', 'filer')
      const drafts = await draftsOf(stage, actor)
      const now = new Date(staging.at).toISOString()
      const each = Math.ceil(entries / drafts.length)
      const wrong: object[] = []
      const work = async (draft: Draft): Promise<void> => {
        for (const written of fc.sample(contents(draft.file.form.fields), { numRuns: each, seed: 2024 })) {
          const found = await differing(stage, { actor, draft, now }, written)
          if (found && wrong.length < 3) wrong.push(found)
        }
      }
      await Promise.all(drafts.map(work))
      expect([drafts.length > 0, wrong]).toEqual([true, []])
      expect([...heard].filter((each) => each !== 'sound').sort()).toEqual(['refused', 'wrong'])
    } finally {
      await stage.close()
    }
  },
)

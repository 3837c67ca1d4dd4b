import fc from 'fast-check'
import {
  calledIn,
  checkContent,
  fileFor,
  preview,
  say,
  type Content,
  type Field,
  type KeptFile,
  type RowColumn,
} from '@huibian/domain'
import { everyNotice } from '../harness/everyNotice'
import { begunBy, noticeStage, type NoticeStage } from '../harness/notices'
import { offeredFiles } from '../harness/offered'
import type { Actor } from '../harness/world'

/** So many entries a notice. */
const entries = Number(process.env['HUIBIAN_VERDICTS'] ?? 2000)
jest.setTimeout(600_000)

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

/** What somebody may write into a field, mostly of its shape; of the files that the draft has, any. */
function valueOf(
  { type, options = [], columns = [] }: Field,
  files: readonly KeptFile[],
): fc.Arbitrary<unknown> {
  const ids = options.map(({ id }) => id)
  if (type === 'choice') return fc.constantFrom(...ids)
  if (type === 'choices') return fc.subarray(ids)
  if (type === 'files') return fc.shuffledSubarray(files.map(({ id }) => id))
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
function contents({ file, files }: Draft): fc.Arbitrary<Content> {
  const asked = file.form.fields.filter(({ filledFrom }) => filledFrom === undefined)
  const each = asked.map((field): [string, fc.Arbitrary<unknown>] => [
    field.id,
    fc.oneof({ weight: 60, arbitrary: valueOf(field, files) }, { weight: 1, arbitrary: fc.jsonValue() }),
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
type Draft = {
  id: string
  kind: string
  route: string
  revision: number
  file: NoticeStage['file']
  phase: string
  content: Content
  files: KeptFile[]
}

/** So many drafts stand side by side: they are written at once, and their verdicts are asked for together, as a list asks. */
const abreast = 24

/**
 * One round in four is saved through the wire. To save costs several times what a verdict does, so that of the others the texts that the form takes
 * are put where saving would have put them; what it refuses is always sent to be refused.
 */
const isSaved = (n: number): boolean => n % 4 === 0
const put = `update entry e set draft = w.content, revision = e.revision + 1
  from jsonb_to_recordset($1::jsonb) as w(id uuid, content jsonb) where e.id = w.id`

/** The acts of which the console can say anything beforehand. */
const acts = ['finalise', 'submit'] as const
type Verdict = { id: string } & { [act in (typeof acts)[number]]: Said[] }

const save = `mutation ($id: ID!, $revision: Int!, $content: JSON!) {
  saveDraft(id: $id, revision: $revision, content: $content) { revision content } }`
const verdicts = `query ($ids: [ID!]!) { entriesByIds(ids: $ids) { id
  ${acts.map((at) => `${at}: violations(at: "${at}") { rule path says strength }`).join(' ')} } }`

/** What came about, so that agreement is not that of nothing with nothing. */
const heard = new Set<string>()
const heardOf = new Set<string>()

/** How many texts were written and judged or refused, and how many of them by saving them through the wire. */
const count = { texts: 0, saved: 0 }

/** What the films that are offered break, each at least once. */
const filmKinds = ['mediaContainer', 'mediaDuration', 'mediaResolution', 'mediaAspect']

const told = (said: readonly Said[]): string[] =>
  [
    ...new Set(
      said.map(({ rule, path, says, strength }) => JSON.stringify([rule, path ?? '', says, strength])),
    ),
  ].sort()

/** Drafts of every sort that the filer may begin here, each as often as any other. */
async function draftsOf(stage: NoticeStage, actor: Actor): Promise<Draft[]> {
  const { world, file } = stage
  const phase = file.phases[0]?.id ?? ''
  const { campaign } = await world.ask<{ campaign: { ways: { route: string }[] } }>(
    actor,
    'query ($id: ID!) { campaign(id: $id) { ways { route } } }',
    { id: world.campaignId },
  )
  const sorts = file.kinds.flatMap(({ id: kind }) => campaign.ways.map(({ route }) => ({ kind, route })))
  const drafts: Draft[] = []
  for (const { kind, route } of sorts) {
    const begun = await Promise.all(
      Array.from({ length: Math.ceil(abreast / sorts.length) }, () =>
        begunBy(world, actor, { phase, kind, route }),
      ),
    )
    const sorted = fileFor(file, { kind, route })
    const ids = begun.map(({ id }) => id)
    const files = await offeredFiles(stage, actor, { entryIds: ids, file: sorted })
    for (const { id, revision, content } of begun)
      drafts.push({ id, kind, route, revision, content, phase, file: sorted, files: files.get(id) ?? [] })
  }
  return drafts
}

/** A text in its draft, or what is not as it should be where it was refused: it must be for what the form finds wrong with it. */
type Written = { content: Content } | { differs: object | undefined }

async function saved({ world }: NoticeStage, actor: Actor, draft: Draft, content: Content): Promise<Written> {
  const answer = await world.perform(actor, save, { id: draft.id, revision: draft.revision, content })
  if (answer.data !== null) {
    const { saveDraft } = answer.data as { saveDraft: { revision: number; content: Content } }
    draft.revision = saveDraft.revision
    return saveDraft
  }
  heard.add('refused')
  const checked = checkContent(draft.file.form, content)
  const why = 'findings' in checked ? checked.findings.map(({ message }) => message) : ['taken']
  const theirs = answer.violations.map(({ message }) => message)
  const alike = JSON.stringify(theirs) === JSON.stringify(why)
  return { differs: alike ? undefined : { content, why, theirs, code: answer.code } }
}

/** Puts the texts that the form takes into their drafts at once; all others are saved, to be refused. */
async function putAside(
  stage: NoticeStage,
  actor: Actor,
  texts: readonly { draft: Draft; content: Content }[],
): Promise<Written[]> {
  const checked = texts.map(({ draft, content }) => checkContent(draft.file.form, content))
  const rows = checked.flatMap((each, n) => {
    const draft = texts[n]?.draft
    if (!draft || !('content' in each)) return []
    draft.revision += 1
    return [{ id: draft.id, content: each.content }]
  })
  await stage.database.rows(put, [JSON.stringify(rows)])
  return Promise.all(
    texts.map(({ draft, content }, n) => {
      const each = checked[n]
      return each && 'content' in each ? each : saved(stage, actor, draft, content)
    }),
  )
}

/** What the console would say of a text, beside what the server says of it; nothing where both are alike. */
function differing(
  draft: Draft,
  content: Content,
  { now, verdict }: { now: string; verdict: Verdict },
): object[] {
  return acts.flatMap((at) => {
    const own = preview({ ...draft, content, now }, at)
    const server = told(verdict[at].filter(({ rule }) => own.judged.has(rule)))
    for (const { rule } of own.violations) heardOf.add(rule)
    heard.add(own.violations.length > 0 ? 'wrong' : 'sound').add(at)
    const here = told(
      own.violations.map((each) => ({
        ...each,
        says: say({ ...each, args: { ...calledIn(draft.file), ...each.args } }, 'zh'),
      })),
    )
    return JSON.stringify(server) === JSON.stringify(here) ? [] : [{ at, content, server, console: here }]
  })
}

type Round = { actor: Actor; drafts: readonly Draft[]; now: string; saves: boolean }

/** Writes a text into each draft, asks for all verdicts, and gives those in which console and server differ. */
async function round(
  stage: NoticeStage,
  { actor, drafts, now, saves }: Round,
  written: readonly Content[],
): Promise<object[]> {
  const texts = drafts.map((draft, n) => ({ draft, content: { ...draft.content, ...written[n] } }))
  const all = saves
    ? await Promise.all(texts.map(({ draft, content }) => saved(stage, actor, draft, content)))
    : await putAside(stage, actor, texts)
  const kept = drafts.flatMap((draft, n) => {
    const one = all[n]
    return one && 'content' in one ? [{ draft, content: one.content }] : []
  })
  const ids = kept.map(({ draft }) => draft.id)
  count.texts += texts.length
  if (saves) count.saved += texts.length
  const { entriesByIds } = await stage.world.ask<{ entriesByIds: Verdict[] }>(actor, verdicts, { ids })
  const refused = all.flatMap((one) => ('differs' in one && one.differs ? [one.differs] : []))
  const judged = kept.flatMap(({ draft, content }, n) => {
    const verdict = entriesByIds[n]
    return verdict?.id === draft.id ? differing(draft, content, { now, verdict }) : [{ unseen: draft.id }]
  })
  return [...refused, ...judged]
}

test.each(everyNotice)(
  '$name: the console and the server say the same of whatever is written',
  async ({ staging }) => {
    heard.clear()
    heardOf.clear()
    Object.assign(count, { texts: 0, saved: 0 })
    const stage = await noticeStage(staging)
    try {
      const actor = await stage.world.appoint('filingClerk', 'filer')
      const drafts = await draftsOf(stage, actor)
      const now = new Date(staging.at).toISOString()
      const rounds = Math.ceil(entries / drafts.length)
      const written = drafts.map((draft, n) =>
        fc.sample(contents(draft), { numRuns: rounds, seed: 2024 + n }),
      )
      const wrong: object[] = []
      for (let n = 0; n < rounds && wrong.length === 0; n += 1) {
        const of = { actor, drafts, now, saves: isSaved(n) }
        wrong.push(
          ...(await round(
            stage,
            of,
            written.map((each) => each[n] ?? {}),
          )),
        )
      }
      expect([drafts.length > 0, wrong.slice(0, 3)]).toEqual([true, []])
      expect([count.texts >= entries, count.saved >= entries / 4]).toEqual([true, true])
      expect([...heard].filter((each) => each !== 'sound').sort()).toEqual(
        [...acts, 'refused', 'wrong'].sort(),
      )
      const ofFilms = stage.file.rules.filter(({ kind }) => filmKinds.includes(kind)).map(({ id }) => id)
      expect(ofFilms.filter((id) => !heardOf.has(id))).toEqual([])
    } finally {
      await stage.close()
    }
  },
)

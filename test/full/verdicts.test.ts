import fc from 'fast-check'
import {
  calledIn,
  checkContent,
  factsAsked,
  fileFor,
  preview,
  rulesOf,
  say,
  wordsOf,
  type Content,
  type KeptFile,
} from '@huibian/domain'
import { anyContent } from '../harness/anyContent'
import { everyNotice } from '../harness/everyNotice'
import { begunBy, noticeStage, readNotice, type NoticeStage } from '../harness/notices'
import { offeredFiles } from '../harness/offered'
import type { Actor } from '../harness/world'

/** So many entries a notice. */
const entries = Number(process.env['HUIBIAN_VERDICTS'] ?? 2000)
jest.setTimeout(600_000)

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
 * Every fourth round is saved through the wire. To save costs several times what a verdict does, so that of the others the texts that the form
 * takes are put where saving would have put them; what it refuses is always sent to be refused.
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
const judgedOf = new Set<string>()

/** How many texts were written and judged or refused, and how many of them by saving them through the wire. */
const count = { texts: 0, saved: 0 }

/** What a page knows of an entry while it is written: on a rule that asks for no more it says itself what the server says. */
const knownBeside = 'form settings phase content kind route today lists files media'.split(' ')

/** Rules of a notice that nothing written here breaks: no film that is offered has a gigabyte, and the phases allow each choice of the form. */
const unbroken: Readonly<Record<string, readonly string[]>> = Object.freeze({
  N1: ['size'],
  N4: ['shownOnMedia'],
  N5: ['oneTheme'],
  'N5 in Hunan': ['oneTheme'],
})

/** The rules of a notice on which the page must have given verdicts, whatever their kind. */
const judgedBeside = (file: NoticeStage['file']) =>
  rulesOf(file)
    .filter(({ at }) => acts.some((act) => at.includes(act)))
    .filter((rule) => factsAsked([rule]).every((fact) => knownBeside.includes(fact)))

const told = (said: readonly Said[]): string[] =>
  [
    ...new Set(
      said.map(({ rule, path, says, strength }) => JSON.stringify([rule, path ?? '', says, strength])),
    ),
  ].sort()

type Staging = Parameters<typeof noticeStage>[0]

/** Whoever files here: who is there already, and beside it one of each type that the notice lets file. */
function filersOf({ path, units }: Staging): Staging['units'] {
  const known = units.filter(({ key }) => key === 'filer')
  const others = readNotice(path).participation.filers.types.map(({ id, name }, n) => ({
    key: `filer-${n + 1}`,
    name: `${wordsOf(name)}甲`,
    types: [id],
    ...(known[0]?.under === undefined ? {} : { under: known[0].under }),
  }))
  return [...known, ...others]
}

type Filer = { actor: Actor; drafts: Draft[] }
type Sort = { actor: Actor; phase: string; kind: string; route: string }

/** Every sort that a filer may begin here, in every phase. */
async function sortsOf({ world, file }: NoticeStage, actor: Actor): Promise<Sort[]> {
  const { campaign } = await world.ask<{ campaign: { ways: { route: string }[] } }>(
    actor,
    'query ($id: ID!) { campaign(id: $id) { ways { route } } }',
    { id: world.campaignId },
  )
  return file.phases.flatMap(({ id: phase }) =>
    file.kinds.flatMap(({ id: kind }) => campaign.ways.map(({ route }) => ({ actor, phase, kind, route }))),
  )
}

/** Drafts of every sort of every filer, each as often as any other. */
async function draftsOf(stage: NoticeStage, actors: readonly Actor[]): Promise<Filer[]> {
  const { world, file } = stage
  const sorts = (await Promise.all(actors.map((actor) => sortsOf(stage, actor)))).flat()
  const filers = actors.map((actor): Filer => ({ actor, drafts: [] }))
  for (const { actor, phase, kind, route } of sorts) {
    const drafts = filers.find((one) => one.actor === actor)?.drafts ?? []
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
  return filers.filter(({ drafts }) => drafts.length > 0)
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

/** So many saves at once: more would wait for one another, and be told on a slow machine that the server is busy. */
const atOnce = 4

async function savedInTurn(
  stage: NoticeStage,
  actor: Actor,
  texts: readonly { draft: Draft; content: Content }[],
): Promise<Written[]> {
  const all: Written[] = []
  for (let from = 0; from < texts.length; from += atOnce) {
    const some = texts.slice(from, from + atOnce)
    all.push(...(await Promise.all(some.map(({ draft, content }) => saved(stage, actor, draft, content)))))
  }
  return all
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
    for (const rule of own.judged) judgedOf.add(rule)
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
  const all = saves ? await savedInTurn(stage, actor, texts) : await putAside(stage, actor, texts)
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
  async ({ name, staging }) => {
    heard.clear()
    heardOf.clear()
    judgedOf.clear()
    Object.assign(count, { texts: 0, saved: 0 })
    const own = filersOf(staging)
    const units = [...staging.units.filter(({ key }) => key !== 'filer'), ...own]
    const stage = await noticeStage({ ...staging, units })
    try {
      const actors = await Promise.all(own.map(({ key }) => stage.world.appoint('filingClerk', key)))
      const filers = await draftsOf(stage, actors)
      const drafts = filers.flatMap((filer) => filer.drafts)
      const now = new Date(staging.at).toISOString()
      const rounds = Math.ceil(entries / drafts.length)
      const written = new Map(
        drafts.map((draft, n) => [
          draft.id,
          fc.sample(anyContent(draft), { numRuns: rounds, seed: 2024 + n }),
        ]),
      )
      const wrong: object[] = []
      for (let n = 0; n < rounds && wrong.length === 0; n += 1) {
        const found = await Promise.all(
          filers.map((filer) =>
            round(
              stage,
              { ...filer, now, saves: isSaved(n) },
              filer.drafts.map(({ id }) => written.get(id)?.[n] ?? {}),
            ),
          ),
        )
        wrong.push(...found.flat())
      }
      expect([drafts.length > 0, wrong.slice(0, 3)]).toEqual([true, []])
      expect([count.texts >= entries, count.saved >= entries / 4]).toEqual([true, true])
      const phases = new Set(drafts.map(({ phase }) => phase))
      expect(stage.file.phases.filter(({ id }) => !phases.has(id))).toEqual([])
      expect([...heard].filter((each) => each !== 'sound').sort()).toEqual(
        [...acts, 'refused', 'wrong'].sort(),
      )
      const beside = judgedBeside(stage.file)
      expect(beside.filter(({ id }) => !judgedOf.has(id)).map(({ id }) => id)).toEqual([])
      const audible = beside.map(({ id }) => id).filter((id) => !unbroken[name]?.includes(id))
      expect([audible.length > 0, audible.filter((id) => !heardOf.has(id))]).toEqual([true, []])
    } finally {
      await stage.close()
    }
  },
)

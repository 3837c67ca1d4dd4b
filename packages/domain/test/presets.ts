import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  attestationVersion,
  awardsOf,
  closeOf,
  effectiveClose,
  formFor,
  judge,
  opensOf,
  phaseOf,
  readCampaignFile,
  rulesOf,
  settingsOf,
  type Answers,
  type Campaign,
  type Content,
  type Deadlines,
  type Facts,
  type Instant,
  type JudgedAct,
  type MediaFile,
} from '../src/index.ts'

const folder = join(__dirname, '../../../db/presets')

/** All that ship. */
export const presetNames = [
  'n1-ip-videos',
  'n2-cases',
  'n3-publicity-week',
  'n4-science-videos',
  'n5-industry-videos',
  'n5-hunan',
]

/** The text of a preset file by its id. */
export const presetText = (id: string) => readFileSync(join(folder, `${id}.yaml`), 'utf8')

/** A preset as the program reads it, a relay with the file above it. */
export function preset(id: string): Campaign {
  const parsed = readCampaignFile(presetText(id), presetText)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(`${id}: ${parsed.mistakes.map(({ line, message }) => `${line} ${message}`).join('; ')}`)
}

/** A film that every preset takes, with one thing changed. */
export const film = (change: Partial<MediaFile> = {}): Partial<Facts> => ({
  media: [
    {
      field: 'film',
      name: '作品.mp4',
      extension: 'mp4',
      kind: 'mp4',
      bytes: 200_000_000,
      seconds: 80,
      width: 1920,
      height: 1080,
      ...change,
    },
  ],
})

export type Sound = {
  kind: string
  route: string
  content: Content
  now?: Instant
  deadlines?: Partial<Deadlines>
}

/** The facts that judging a sound entry of a campaign needs, all of them in order. */
export function soundFacts(campaign: Campaign, sound: Sound): Partial<Facts> {
  const { kind, route, content, deadlines } = sound
  const phase = phaseOf(campaign, campaign.phases[0]?.id ?? '')
  const notice = closeOf(campaign, phase.id)
  const levels = campaign.routes.find(({ id }) => id === route)?.levels ?? []
  const [first] = campaign.participation.filers.types
  return {
    ...film(),
    form: formFor(campaign.form, { kind, route }),
    settings: settingsOf(campaign),
    phase,
    content,
    kind,
    route,
    today: notice.slice(0, 10),
    passing: {
      now: sound.now ?? notice,
      opens: opensOf(campaign, phase.id),
      close: effectiveClose({ notice, ...deadlines }),
    },
    filer: { types: first ? [first.id] : [], level: campaign.participation.filers.level },
    sending: { from: levels[0] ?? '', to: levels[1] ?? '', route: levels },
    sender: { name: '某单位', types: [campaign.participation.addressees?.[0]?.id ?? ''], region: '河北' },
    attested: campaign.attestations.map(({ id }) => id),
    attestations: campaign.attestations,
    given: campaign.attestations.map((each) => ({ id: each.id, version: attestationVersion(each) })),
    earlier: [],
    others: [],
    version: { code: 'ABCD-EFGH-JKL', hash: 'aa' },
    scan: { readCode: 'ABCD-EFGH-JKL', compared: false, waived: false },
    tallies: [],
    pieces: [],
    tableRows: { listed: 1, accepted: 1 },
    stamp: { stamped: 'aa', current: 'aa' },
    tags: [],
    lists: campaign.lists ?? [],
    stages: campaign.stages,
    files: campaign.form.fields
      .filter(({ type, id }) => type === 'files' && id !== 'film')
      .map(({ id }) => ({
        field: id,
        name: `${id}.pdf`,
        extension: id === 'pictures' ? 'jpg' : 'pdf',
        bytes: 1,
      })),
    checks: campaign.stages.flatMap(({ id, checklist }) =>
      checklist.map((item) => ({ stage: id, item: item.id, ok: true, note: '' })),
    ),
    receipts: campaign.receipts ?? [],
    received: (campaign.receipts ?? []).map(({ id }) => id),
    awards: awardsOf(campaign),
    honours: [],
  }
}

/** Judges sound entries of one preset with something changed; a rule that speaks is told as `id strength`. */
export function court(campaign: Campaign, sound: Sound) {
  return {
    campaign,
    facts: (given: Partial<Facts> = {}, change: Partial<Sound> = {}) => ({
      ...soundFacts(campaign, { ...sound, ...change }),
      ...given,
    }),
    broken: (at: JudgedAct, given: Partial<Facts> = {}, change: Partial<Sound> = {}): string[] =>
      judge(rulesOf(campaign), at, { ...soundFacts(campaign, { ...sound, ...change }), ...given }).map(
        ({ rule, strength }) => `${rule} ${strength}`,
      ),
    answered: (answers: Answers) => court(withAnswers(campaign, answers), sound),
  }
}

/** The campaign with some questions answered and the others as they are. */
function withAnswers(campaign: Campaign, answers: Answers): Campaign {
  const questions = campaign.questions.map((question) => {
    const answer = answers[question.id]
    return answer === undefined ? question : { ...question, answer }
  })
  return { ...campaign, questions }
}

/** One instant moved by seconds. */
export const later = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString()

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCampaign } from '../src/campaign/parse.ts'
import { closeOf, opensOf, phaseOf } from '../src/campaign/phase.ts'
import { rulesOf, settingsOf } from '../src/campaign/question.ts'
import type { Campaign, JudgedAct } from '../src/campaign/schema.ts'
import type { Body, Content } from '../src/content.ts'
import { effectiveClose } from '../src/deadline/close.ts'
import type { Facts } from '../src/rules/facts.ts'
import { judge } from '../src/rules/judge.ts'

const yaml = readFileSync(join(__dirname, '../../../db/presets/n2-cases.yaml'), 'utf8')
const parsed = parseCampaign(yaml)
if (!('campaign' in parsed)) throw new Error('the preset has mistakes')
export const { campaign } = parsed

export const answered = (id: string, answer: boolean | number | string): Campaign => ({
  ...campaign,
  questions: campaign.questions.map((question) => (question.id === id ? { ...question, answer } : question)),
})

export const text = (n: number): Body => [{ type: 'paragraph', inlines: [{ text: '字'.repeat(n) }] }]
export const full: Content = {
  title: '专利导航助力企业走出去',
  unit: '某大学',
  unitType: 'tisc',
  region: '河北',
  phase: 'phase1',
  theme: 'sme',
  serviceObject: '某科技企业',
  period: { from: '2020-01-01', to: '2021-03-01' },
  summary: '摘要',
  background: text(300),
  process: text(600),
  results: text(400),
  insights: text(200),
  previouslyFiled: false,
  contact: { name: '某人', title: '', phone: '0311-00000000', mobile: '', email: '' },
}
export const code = 'ABCD-EFGH-JKL'

/** All facts of a case that has nothing wrong, on a day of the first phase. */
export const facts = (given: Partial<Facts> = {}, of: Campaign = campaign): Partial<Facts> => {
  const phase = given.phase ?? phaseOf(of, 'phase1')
  const close = effectiveClose({ notice: closeOf(of, phase.id) })
  return {
    form: of.form,
    settings: settingsOf(of),
    phase,
    content: full,
    today: '2021-03-20',
    passing: { now: '2021-03-20T10:00:00+08:00', opens: opensOf(of, phase.id), close },
    filer: { types: ['tisc'], level: 'centre' },
    sending: { from: 'centre', to: 'province', route: of.routes[0]?.levels ?? [] },
    attested: of.attestations.map(({ id }) => id),
    attestations: of.attestations,
    earlier: [],
    version: { code, hash: 'aa' },
    scan: { readCode: code, compared: false, waived: false },
    tallies: [],
    pieces: [],
    tableRows: { listed: 2, accepted: 2 },
    stamp: { stamped: 'aa', current: 'aa' },
    tags: [],
    ...given,
  }
}

export const broken = (at: JudgedAct, given: Partial<Facts> = {}, of: Campaign = campaign) =>
  judge(rulesOf(of), at, facts(given, of)).map(({ rule, strength }) => `${rule} ${strength}`)

export const withContent = (change: Content): Partial<Facts> => ({ content: { ...full, ...change } })
export const sending = { from: 'province', to: 'nation', route: ['centre', 'province', 'nation'] }

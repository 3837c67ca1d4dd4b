import { effectOf } from '../campaign/effect.ts'
import { closeOf } from '../campaign/phase.ts'
import { answerOf, listsOwed, settledRules, type Question, type SettledRule } from '../campaign/question.ts'
import type { Campaign, Phase } from '../campaign/schema.ts'
import { inBoth, inTurn, nested, type Language, type Words } from '../campaign/text.ts'
import { selectionWord } from '../campaign/vocabulary.ts'
import { openInstant } from '../deadline/instant.ts'
import { kindOf } from '../rules/kinds.ts'
import { toldTo, type Bearing } from './bearing.ts'
import { fieldSentences } from './fields.ts'
import { paperSentences } from './papers.ts'
import { participationSentences } from './participation.ts'
import { ceilingWords } from './ceiling.ts'
import { stageSentences } from './stages.ts'
import {
  acts,
  clauses,
  clock,
  limitWords,
  nameIn,
  namesIn,
  namesOf,
  nothing,
  sections,
  type Section,
  type Told,
} from './words.ts'

/** One sentence of what a campaign file means; `id` is that of the rule, phase, document or question it tells of. */
export type Sentence = { section: string; id: string; text: string }

/** What a phase lets choose, field by field. */
function choicesIn({ form }: Campaign, { allows }: Phase): Words {
  const told = Object.entries(allows).map(([id, options]) => {
    const field = form.fields.find((each) => each.id === id)
    const [label, names] = [inBoth(field?.label ?? id), namesIn(field?.options ?? [], options)]
    return {
      zh: `${label.zh}可选 ${options.length} 项：${names.zh}`,
      en: `${label.en}, ${options.length} to choose from: ${names.en}`,
    }
  })
  const { zh, en } = clauses(told)
  return zh === '' ? nothing : { zh: `${zh}。`, en: ` ${en}.` }
}

function phaseSentences(campaign: Campaign, phase: Phase): Told[] {
  const [name, choices] = [inBoth(phase.name), choicesIn(campaign, phase)]
  const [opens, close] = [clock(openInstant(phase.opens)), clock(closeOf(campaign, phase.id))]
  const text = {
    zh: `${name.zh}：${opens} 开始，${close} 截止（北京时间，含该秒；通知原文“${phase.wording}”）。${choices.zh}`,
    en: `${name.en}: opens ${opens}, closes ${close} (Beijing time, the second included; the notice says “${phase.wording}”).${choices.en}`,
  }
  const dues = (phase.dues ?? []).map(({ level, wording }): Told => {
    const [who, at] = [
      nameIn(campaign.participation.levels, level),
      clock(closeOf(campaign, phase.id, level)),
    ]
    return {
      section: 'phase',
      id: `${phase.id}.${level}`,
      text: {
        zh: `${name.zh}，${who.zh}：${at} 截止（通知原文“${wording}”）。`,
        en: `${name.en}, ${who.en}: closes ${at} (the notice says “${wording}”).`,
      },
    }
  })
  return [{ section: 'phase', id: phase.id, text }, ...dues]
}

const strengths: Readonly<Record<SettledRule['strength'], Words>> = Object.freeze({
  hard: { zh: '必须满足', en: 'binding' },
  soft: { zh: '应当满足，说明理由后可放行', en: 'may be passed over with a reason' },
  off: { zh: '按待定事项的答复，不作要求', en: 'not asked for, as the office has answered' },
})

/** What a row of a rule demands, from its parameters alone. */
export function meaningOf(
  campaign: Campaign,
  { kind, params }: Pick<Campaign['rules'][number], 'kind' | 'params'>,
): Words {
  return kindOf(kind)?.tell(params, namesOf(campaign)) ?? nothing
}

function ruleSentences(campaign: Campaign): Told[] {
  const named = namesOf(campaign)
  return settledRules(campaign).map((rule) => {
    const { id, clause, says, strength, at } = rule
    const [said, where] = [inBoth(says), limitWords(campaign, rule)]
    const when = inTurn(at.map((act) => acts[act]))
    const meaning = meaningOf(campaign, rule)
    const most = ceilingWords(campaign, rule, named)
    const binding = strengths[strength]
    return {
      section: 'rule',
      id,
      text: {
        zh: `${said.zh}${where.zh}。${when.zh}判定：${meaning.zh}${most.zh}；${binding.zh}（依据：${clause}）。`,
        en: `${said.en}${where.en}. Judged at ${when.en}: ${meaning.en}${most.en}; ${binding.en} (clause ${clause}).`,
      },
    }
  })
}

/** Whether a question is still open, settled, or the upper campaign's to settle. */
function stateOf(question: Question): Words {
  if (question.upper) return { zh: '由上级确定，现按', en: 'decided above, for now' }
  if (listsOwed(question)) return { zh: '现为', en: 'as it stands' }
  return question.answer === undefined ? { zh: '默认', en: 'by default' } : { zh: '已定', en: 'settled as' }
}

function questionSentences(campaign: Campaign): Told[] {
  return campaign.questions.map((question) => {
    const { id, asks, choices, wording } = question
    const value = answerOf(question)
    const chosen = choices?.find((choice) => choice.value === value)
    const says = inBoth(chosen?.says ?? String(value))
    const [asked, effect, state] = [inBoth(asks), effectOf(campaign, question), stateOf(question)]
    return {
      section: 'question',
      id,
      text: {
        zh: `${asked.zh}${wording ? `（通知原文“${wording}”）` : ''}——${state.zh}：${says.zh}。${effect.zh}`,
        en: `${asked.en}${wording ? ` (the notice says “${wording}”)` : ''}: ${state.en} “${says.en}”. ${effect.en}`,
      },
    }
  })
}

/** What a campaign means, in both languages and by section: one sentence for each field, rule, phase, paper and open question. */
export function toldOf(campaign: Campaign): Told[] {
  return [
    ...participationSentences(campaign),
    ...campaign.phases.flatMap((phase) => phaseSentences(campaign, phase)),
    ...fieldSentences(campaign),
    ...ruleSentences(campaign),
    ...paperSentences(campaign),
    ...stageSentences(campaign),
    ...questionSentences(campaign),
  ]
}

/** The name of a section; what the notice calls the choosing heads the sentences of awards. */
const headed = (campaign: Campaign, section: Section, language: Language): string =>
  section === 'award' && language === 'zh' ? selectionWord(campaign, language) : sections[section][language]

/**
 * What a campaign means, in plain sentences of either language; the form, which everybody sees, is left out. To somebody who has to do with
 * some kinds and ways alone, what is others' is not told.
 */
export function describeCampaign(
  campaign: Campaign,
  language: Language = 'zh',
  bearing?: Bearing,
): Sentence[] {
  const all = toldOf(campaign).filter(({ section }) => section !== 'field')
  const told = bearing ? toldTo(campaign, all, bearing) : all
  return told.map(({ section, id, text }) => ({
    section: headed(campaign, section, language),
    id,
    text: nested(text[language]),
  }))
}

import { closeInstant, openInstant } from '../deadline/instant.ts'
import type { Names } from '../rules/kind.ts'
import { kindOf } from '../rules/kinds.ts'
import { effectOf } from './effect.ts'
import { answerOf, rulesOf, settingsOf } from './question.ts'
import type { Campaign, JudgedAct, Phase } from './schema.ts'
import { inBoth, inTurn, type Language, type Words } from './text.ts'

/** One sentence of what a campaign file means; `id` is that of the rule, phase, document or question it tells of. */
export type Sentence = { section: string; id: string; text: string }

type Told = { section: Words; id: string; text: Words }

const acts: Readonly<Record<JudgedAct, Words>> = Object.freeze({
  save: { zh: '保存时', en: 'saving' },
  finalise: { zh: '定稿时', en: 'finalising' },
  submit: { zh: '报送时', en: 'filing' },
  accept: { zh: '审核通过时', en: 'acceptance' },
  forward: { zh: '上报时', en: 'forwarding' },
  publish: { zh: '公布时', en: 'publication' },
})

const sections = {
  notice: { zh: '通知', en: 'Notice' },
  organisers: { zh: '组织', en: 'Organisers' },
  scope: { zh: '范围', en: 'Scope' },
  route: { zh: '路径', en: 'Route' },
  phase: { zh: '阶段', en: 'Phases' },
  rule: { zh: '规则', en: 'Rules' },
  attestation: { zh: '确认', en: 'Attestations' },
  paper: { zh: '文书', en: 'Papers' },
  package: { zh: '报送材料', en: 'Package' },
  award: { zh: '遴选', en: 'Selection' },
  question: { zh: '未写明事项', en: 'What the notice leaves open' },
} satisfies Record<string, Words>

const clock = (instant: string) => instant.slice(0, 19).replace('T', ' ')

/** What a level is called; an id that names none stands for itself. */
function levelOf({ participation }: Campaign, id: string, called: 'name' | 'units'): Words {
  return inBoth(participation.levels.find((level) => level.id === id)?.[called] ?? id)
}

function general(campaign: Campaign): Told[] {
  const { notice, organisers, participation, routes } = campaign
  const title = inBoth(notice.title)
  const bodies = inTurn(organisers.map(({ name }) => inBoth(name)))
  const level = levelOf(campaign, participation.filers.level, 'name')
  const types = inTurn(participation.filers.types.map(({ name }) => inBoth(name)))
  return [
    {
      section: sections.notice,
      id: campaign.id,
      text: {
        zh: `${title.zh}（${notice.number}，${notice.signed} 签发）。`,
        en: `${title.en} (${notice.number}, signed on ${notice.signed}).`,
      },
    },
    {
      section: sections.organisers,
      id: 'organisers',
      text: { zh: `组织单位：${bodies.zh}。`, en: `Organised by ${bodies.en}.` },
    },
    {
      section: sections.scope,
      id: 'filers',
      text: {
        zh: `由${level.zh}报送，机构类型限${types.zh}。`,
        en: `Filed by the level “${level.en}”, of the types ${types.en}.`,
      },
    },
    { section: sections.scope, id: 'regions', text: regions(campaign) },
    ...routes.map(({ id, levels }) => {
      const names = levels.map((each) => levelOf(campaign, each, 'name'))
      return {
        section: sections.route,
        id,
        text: {
          zh: `逐级报送：${names.map(({ zh }) => zh).join(' → ')}，不得越级。`,
          en: `Level by level: ${names.map(({ en }) => en).join(' → ')}; none is passed over.`,
        },
      }
    }),
  ]
}

function regions({ participation }: Campaign): Words {
  const { length: n } = participation.regions
  const { length: more } = participation.extraReceivers
  if (more === 0) return { zh: `共 ${n} 个地区。`, en: `${n} regions take part.` }
  const names = participation.extraReceivers.map(({ name }) => name).join('、')
  return {
    zh: `共 ${n} 个地区，另有接收单位 ${more} 家：${names}。`,
    en: `${n} regions take part, and ${more} further receiving bodies: ${names}.`,
  }
}

/** What a phase lets choose, field by field. */
function choicesIn({ form }: Campaign, { allows }: Phase): Words {
  const told = Object.entries(allows).map(([id, options]) => {
    const field = form.fields.find((each) => each.id === id)
    const label = inBoth(field?.label ?? id)
    const names = inTurn(
      options.map((option) => inBoth(field?.options?.find((each) => each.id === option)?.name ?? option)),
    )
    return {
      zh: `${label.zh}可选 ${options.length} 项：${names.zh}`,
      en: `${label.en}, ${options.length} to choose from: ${names.en}`,
    }
  })
  if (told.length === 0) return { zh: '', en: '' }
  return { zh: `${told.map(({ zh }) => zh).join('；')}。`, en: ` ${told.map(({ en }) => en).join('; ')}.` }
}

function phaseSentence(campaign: Campaign, phase: Phase): Told {
  const close = clock(closeInstant(phase.closes, phase.wording, settingsOf(campaign).officeCloses))
  const opens = clock(openInstant(phase.opens))
  const name = inBoth(phase.name)
  const choices = choicesIn(campaign, phase)
  const text = {
    zh: `${name.zh}：${opens} 开始，${close} 截止（北京时间，含该秒；通知原文“${phase.wording}”）。${choices.zh}`,
    en: `${name.en}: opens ${opens}, closes ${close} (Beijing time, the second included; the notice says “${phase.wording}”).${choices.en}`,
  }
  return { section: sections.phase, id: phase.id, text }
}

/** The names that readers know, by what kind of thing an id stands for. */
function namesOf(campaign: Campaign): Names {
  const named = {
    field: campaign.form.fields.map(({ id, label }) => ({ id, name: label })),
    attestation: campaign.attestations.map(({ id, says }) => ({ id, name: says })),
    award: campaign.awards,
    type: campaign.participation.filers.types,
  }
  return (to, id) => inBoth(named[to].find((each) => each.id === id)?.name ?? id)
}

function ruleSentences(campaign: Campaign): Told[] {
  const phaseNames = (ids: readonly string[]): Words =>
    inTurn(ids.map((id) => inBoth(campaign.phases.find((each) => each.id === id)?.name ?? id)))
  return rulesOf(campaign).map(({ id, clause, kind, params, says, strength, at, phases }) => {
    const said = inBoth(says)
    const when = inTurn(at.map((act) => acts[act]))
    const where = phases && phaseNames(phases)
    const meaning = kindOf(kind)?.tell(params, namesOf(campaign)) ?? { zh: '', en: '' }
    const hard = strength === 'hard'
    return {
      section: sections.rule,
      id,
      text: {
        zh: `${said.zh}${where ? `（限${where.zh}）` : ''}。${when.zh}判定：${meaning.zh}；${hard ? '必须满足' : '应当满足，说明理由后可放行'}（依据：${clause}）。`,
        en: `${said.en}${where ? ` (${where.en} only)` : ''}. Judged at ${when.en}: ${meaning.en}; ${hard ? 'binding' : 'may be passed over with a reason'} (clause ${clause}).`,
      },
    }
  })
}

function paperSentences(campaign: Campaign): Told[] {
  const { documents, package: pack, attestations, awards } = campaign
  return [
    ...attestations.map(({ id, says }) => {
      const { zh, en } = inBoth(says)
      const text = { zh: `须勾选确认：${zh}。`, en: `To be confirmed: ${en}.` }
      return { section: sections.attestation, id, text }
    }),
    ...documents.map(({ id, name, stampedBy }) => {
      const { zh, en } = inBoth(name)
      const by = stampedBy === undefined ? undefined : levelOf(campaign, stampedBy, 'units')
      const text = {
        zh: `《${zh}》由系统生成${by ? `，${by.zh}盖章` : ''}。`,
        en: `“${en}” is made by the system${by ? `; stamped by: ${by.en}` : ''}.`,
      }
      return { section: sections.paper, id, text }
    }),
    ...(pack ? [{ section: sections.package, id: 'mail', text: mailSentence(pack) }] : []),
    ...awards.map(({ id, name, places }) => {
      const { zh, en } = inBoth(name)
      const text = {
        zh: `${zh}${places === undefined ? '，数量不限' : `，${places} 个`}。`,
        en: `${en}: ${places === undefined ? 'any number' : places}.`,
      }
      return { section: sections.award, id, text }
    }),
  ]
}

function mailSentence({ mail, partMegabytes }: NonNullable<Campaign['package']>): Words {
  return {
    zh: `邮件标题：${mail.subject}；每封附件不超过 ${partMegabytes} MB。`,
    en: `Subject of the mail: ${mail.subject}; attachments of one mail up to ${partMegabytes} MB.`,
  }
}

function questionSentences(campaign: Campaign): Told[] {
  return campaign.questions.map((question) => {
    const { id, asks, choices, answer, wording } = question
    const value = answerOf(question)
    const chosen = choices?.find((choice) => choice.value === value)
    const says = chosen ? inBoth(chosen.says) : { zh: String(value), en: String(value) }
    const asked = inBoth(asks)
    const effect = effectOf(campaign, question)
    const open = answer === undefined
    const text = {
      zh: `${asked.zh}${wording ? `（通知原文“${wording}”）` : ''}——${open ? '默认' : '已定'}：${says.zh}。${effect.zh}`,
      en: `${asked.en}${wording ? ` (the notice says “${wording}”)` : ''}: ${open ? 'by default' : 'settled as'} “${says.en}”. ${effect.en}`,
    }
    return { section: sections.question, id, text }
  })
}

/** What a campaign means, in plain sentences of either language: one for each rule, phase, paper and open question. */
export function describeCampaign(campaign: Campaign, language: Language = 'zh'): Sentence[] {
  const told = [
    ...general(campaign),
    ...campaign.phases.map((phase) => phaseSentence(campaign, phase)),
    ...ruleSentences(campaign),
    ...paperSentences(campaign),
    ...questionSentences(campaign),
  ]
  return told.map(({ section, id, text }) => ({ section: section[language], id, text: text[language] }))
}

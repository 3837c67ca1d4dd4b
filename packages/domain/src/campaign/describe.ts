import { closeInstant, openInstant } from '../deadline/instant.ts'
import type { Names } from '../rules/kind.ts'
import { kindOf } from '../rules/kinds.ts'
import { rulesOf, settingsOf } from './question.ts'
import type { Campaign, JudgedAct, Phase } from './schema.ts'
import { wordsOf } from './text.ts'

/** One sentence of what a campaign file means; `id` is that of the rule, phase, document or question it tells of. */
export type Sentence = { section: string; id: string; text: string }

const acts: Readonly<Record<JudgedAct, string>> = Object.freeze({
  save: '保存时',
  finalise: '定稿时',
  submit: '报送时',
  accept: '审核通过时',
  forward: '上报时',
  publish: '公布时',
})

const names = (texts: readonly string[]) => texts.join('、')
const clock = (instant: string) => instant.slice(0, 19).replace('T', ' ')

function general(campaign: Campaign): Sentence[] {
  const { notice, organisers, participation, routes } = campaign
  const levelName = (id: string) => {
    const level = participation.levels.find((each) => each.id === id)
    return level ? wordsOf(level.name) : id
  }
  const types = participation.filers.types.map((type) => wordsOf(type.name))
  const extra = participation.extraReceivers.map((receiver) => receiver.name)
  return [
    {
      section: '通知',
      id: campaign.id,
      text: `${wordsOf(notice.title)}（${notice.number}，${notice.signed} 签发）。`,
    },
    {
      section: '组织',
      id: 'organisers',
      text: `组织单位：${names(organisers.map(({ name }) => wordsOf(name)))}。`,
    },
    {
      section: '范围',
      id: 'filers',
      text: `由${levelName(participation.filers.level)}报送，机构类型限${names(types)}。`,
    },
    {
      section: '范围',
      id: 'regions',
      text: `共 ${participation.regions.length} 个地区${extra.length > 0 ? `，另有接收单位 ${extra.length} 家：${names(extra)}` : ''}。`,
    },
    ...routes.map(({ id, levels }) => ({
      section: '路径',
      id,
      text: `逐级报送：${levels.map(levelName).join(' → ')}，不得越级。`,
    })),
  ]
}

function phaseSentence(campaign: Campaign, phase: Phase): Sentence {
  const close = closeInstant(phase.closes, phase.wording, settingsOf(campaign).officeCloses)
  const allowed = Object.entries(phase.allows).map(([fieldId, options]) => {
    const field = campaign.form.fields.find(({ id }) => id === fieldId)
    const labels = options.map((option) =>
      wordsOf(field?.options?.find(({ id }) => id === option)?.name ?? option),
    )
    return `${field ? wordsOf(field.label) : fieldId}可选 ${labels.length} 项：${names(labels)}`
  })
  const text = `${wordsOf(phase.name)}：${clock(openInstant(phase.opens))} 开始，${clock(close)} 截止（北京时间，含该秒；通知原文“${phase.wording}”）。`
  return { section: '阶段', id: phase.id, text: text + (allowed.length > 0 ? `${allowed.join('；')}。` : '') }
}

/** The names that readers know, by what kind of thing an id stands for. */
function namesOf(campaign: Campaign): Names {
  const named = {
    field: campaign.form.fields.map(({ id, label }) => ({ id, name: label })),
    attestation: campaign.attestations.map(({ id, says }) => ({ id, name: says })),
    award: campaign.awards,
    type: campaign.participation.filers.types,
  }
  return (to, id) => wordsOf(named[to].find((each) => each.id === id)?.name ?? id)
}

function ruleSentences(campaign: Campaign): Sentence[] {
  return rulesOf(campaign).map(({ id, clause, kind, params, says, strength, at, phases }) => {
    const when = at.map((act) => acts[act]).join('、')
    const binding = strength === 'hard' ? '必须满足' : '应当满足，说明理由后可放行'
    const where = phases
      ? `（限${names(phases.map((phase) => wordsOf(campaign.phases.find((each) => each.id === phase)?.name ?? phase)))}）`
      : ''
    const meaning = kindOf(kind)?.tell(params, namesOf(campaign)) ?? ''
    const text = `${wordsOf(says)}${where}。${when}判定：${meaning}；${binding}（依据：${clause}）。`
    return { section: '规则', id, text }
  })
}

function paperSentences({
  documents,
  package: pack,
  attestations,
  awards,
  participation,
}: Campaign): Sentence[] {
  const levelName = (id: string) =>
    wordsOf(participation.levels.find((level) => level.id === id)?.units ?? id)
  return [
    ...attestations.map(({ id, says }) => ({ section: '确认', id, text: `须勾选确认：${wordsOf(says)}。` })),
    ...documents.map(({ id, name, stampedBy }) => ({
      section: '文书',
      id,
      text: `《${wordsOf(name)}》${stampedBy === undefined ? '由系统生成' : `由系统生成，${levelName(stampedBy)}盖章`}。`,
    })),
    ...(pack
      ? [
          {
            section: '报送材料',
            id: 'mail',
            text: `邮件标题：${pack.mail.subject}；每封附件不超过 ${pack.partMegabytes} MB。`,
          },
        ]
      : []),
    ...awards.map(({ id, name, places }) => ({
      section: '遴选',
      id,
      text: `${wordsOf(name)}${places === undefined ? '，数量不限' : `，${places} 个`}。`,
    })),
  ]
}

function questionSentences({ questions }: Campaign): Sentence[] {
  return questions.map(({ id, asks, choices, default: usual, answer }) => {
    const value = answer ?? usual
    const chosen = choices?.find((choice) => choice.value === value)
    const words = chosen ? wordsOf(chosen.says) : String(value)
    return {
      section: '待定事项',
      id,
      text: `${wordsOf(asks)}——${answer === undefined ? '默认' : '已定'}：${words}。`,
    }
  })
}

/** What a campaign means, in plain Chinese sentences: one for each rule, phase, paper and open question. */
export function describeCampaign(campaign: Campaign): Sentence[] {
  return [
    ...general(campaign),
    ...campaign.phases.map((phase) => phaseSentence(campaign, phase)),
    ...ruleSentences(campaign),
    ...paperSentences(campaign),
    ...questionSentences(campaign),
  ]
}

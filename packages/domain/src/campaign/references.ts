import { duplicates, ids, repeated, sortSpots, unknown } from '../reference/known.ts'
import { fileableSpots } from '../reference/fileable.ts'
import { crossedSpots } from '../reference/crossed.ts'
import { outputSpots, questionSpots } from '../reference/outputs.ts'
import { ruleSpots } from '../reference/rules.ts'
import { sectionSpots } from '../reference/sections.ts'
import { firstReceiver } from '../participation/bodies.ts'
import type { Field } from './form.ts'
import { stampersOf } from './output.ts'
import type { Spot } from './place.ts'
import type { Campaign } from './schema.ts'
import { senders } from './senders.ts'

function duplicateSpots(campaign: Campaign): Spot[] {
  return [
    ...duplicates(campaign.rules, ['rules'], '规则'),
    ...duplicates(campaign.phases, ['phases'], '阶段'),
    ...duplicates(campaign.form.fields, ['form', 'fields'], '栏目'),
    ...duplicates(campaign.attestations, ['attestations'], '确认事项'),
    ...duplicates(campaign.documents, ['documents'], '文书'),
    ...duplicates(campaign.awards, ['awards'], '入选标签'),
    ...duplicates(campaign.questions, ['questions'], '问题'),
    ...duplicates(campaign.participation.levels, ['participation', 'levels'], '层级'),
    ...duplicates(campaign.kinds, ['kinds'], '作品种类'),
    ...duplicates(campaign.routes, ['routes'], '报送路径'),
    ...duplicates(campaign.stages, ['stages'], '环节'),
    ...duplicates(campaign.lists ?? [], ['lists'], '名单'),
    ...duplicates(campaign.receipts ?? [], ['receipts'], '纸质件'),
    ...duplicates(campaign.activities ?? [], ['activities'], '活动'),
    ...duplicates(campaign.channels ?? [], ['channels'], '渠道'),
    ...duplicates(campaign.participation.filers.types, ['participation', 'filers', 'types'], '机构类型'),
    ...duplicates(campaign.participation.addressees ?? [], ['participation', 'addressees'], '通知对象'),
    ...campaign.form.fields.flatMap((field, at) => [
      ...duplicates(field.options ?? [], ['form', 'fields', at, 'options'], '选项'),
      ...duplicates(field.columns ?? [], ['form', 'fields', at, 'columns'], '列'),
    ]),
    ...campaign.stages.flatMap(({ checklist }, at) =>
      duplicates(checklist, ['stages', at, 'checklist'], '核对项'),
    ),
    ...wordSpots(campaign),
  ]
}

/** What is told apart by another word than an id: roles of contacts, levels with a close of their own, codes of a list. */
function wordSpots({ contacts, phases, lists = [] }: Campaign): Spot[] {
  const roles = contacts.map(({ role }) => role)
  return [
    ...repeated(roles, (n) => ['contacts', n, 'role'], '联系角色'),
    ...phases.flatMap(({ dues = [] }, at) =>
      repeated(
        dues.map(({ level }) => level),
        (n) => ['phases', at, 'dues', n, 'level'],
        '另定截止日的层级',
      ),
    ),
    ...lists.flatMap(({ items }, at) => {
      const coded = items.flatMap((item, n) => (typeof item === 'string' ? [] : [{ n, code: item.code }]))
      return repeated(
        coded.map(({ code }) => code),
        (n) => ['lists', at, 'items', coded[n]?.n ?? 0, 'code'],
        '代码',
      )
    }),
  ]
}

function fieldSpots(campaign: Campaign): Spot[] {
  return campaign.form.fields.flatMap((field, at): Spot[] => [
    ...sortSpots(campaign, field, ['form', 'fields', at]),
    ...typeSpots(field, at),
  ])
}

/** What only fields of one type say. */
function typeSpots({ type, options, filledFrom, columns, unit }: Field, at: number): Spot[] {
  const path = ['form', 'fields', at]
  if (type !== 'quantity' && unit !== undefined)
    return [
      {
        path: [...path, 'unit'],
        message: '只有 quantity（数字）类栏目才有 unit（计量单位），请删去或改 type',
      },
    ]
  if ((type === 'rows') !== (columns !== undefined))
    return [{ path, message: '按行填写的栏目（rows）须列出 columns（各列），其他栏目不写 columns' }]
  const chooses = type === 'choice' || type === 'choices'
  if (chooses && options === undefined && filledFrom === undefined)
    return [{ path, message: '选择类栏目缺少 options（选项），请列出各选项' }]
  if (!chooses && options !== undefined)
    return [
      {
        path: [...path, 'options'],
        message: '只有 choice、choices 类栏目才有 options，请删去或改 type',
      },
    ]
  return []
}

function phaseSpots({ phases, form }: Campaign): Spot[] {
  return phases.flatMap((phase, at): Spot[] => {
    const spots: Spot[] = []
    if (phase.opens > phase.closes)
      spots.push({
        path: ['phases', at, 'closes'],
        message: `截止日期 ${phase.closes} 早于开始日期 ${phase.opens}，请核对`,
      })
    for (const [n, due] of (phase.dues ?? []).entries())
      if (due.closes > phase.closes || due.closes < phase.opens)
        spots.push({
          path: ['phases', at, 'dues', n, 'closes'],
          message: `该层级的截止日期 ${due.closes} 应在 ${phase.opens} 至 ${phase.closes} 之间，请核对`,
        })
    for (const [id, allowed] of Object.entries(phase.allows)) {
      const field = form.fields.find((each) => each.id === id)
      if (!field) spots.push(...unknown(id, ids(form.fields), ['phases', at, 'allows', id], '栏目'))
      else
        for (const [n, option] of allowed.entries())
          spots.push(...unknown(option, ids(field.options ?? []), ['phases', at, 'allows', id, n], '选项'))
    }
    return spots
  })
}

function levelSpots({ participation, routes, stages, documents, phases }: Campaign): Spot[] {
  const levels = ids(participation.levels)
  const regions = participation.regions
  return [
    ...unknown(participation.filers.level, levels, ['participation', 'filers', 'level'], '层级'),
    ...phases.flatMap(({ dues = [] }, at) =>
      dues.flatMap(({ level }, n) => unknown(level, levels, ['phases', at, 'dues', n, 'level'], '层级')),
    ),
    ...routes.flatMap((route, at) =>
      route.levels.flatMap((level, n) => unknown(level, levels, ['routes', at, 'levels', n], '层级')),
    ),
    ...stages.flatMap((stage, at) => unknown(stage.level, levels, ['stages', at, 'level'], '层级')),
    ...documents.flatMap((document, at) =>
      stampersOf(document).flatMap((level) => unknown(level, levels, ['documents', at, 'stampedBy'], '层级')),
    ),
    ...electronicSpots({ participation, routes, documents }),
    ...participation.extraReceivers.flatMap(({ region }, at) =>
      regions.includes(region)
        ? []
        : [{ path: ['participation', 'extraReceivers', at, 'region'], message: `地区名单中没有“${region}”` }],
    ),
  ]
}

/** An entry's form is in the hands of its filer and of whom it is sent to: they alone can seal it in the system. */
function electronicSpots(campaign: Pick<Campaign, 'participation' | 'routes' | 'documents'>): Spot[] {
  const { documents, routes } = campaign
  return documents.flatMap((document, at): Spot[] => {
    if (!document.electronicSeal) return []
    const ways = document.routes ?? ids(routes)
    const near = [
      campaign.participation.filers.level,
      ...ways.flatMap((id) => firstReceiver(campaign, id) ?? []),
    ]
    const stampers = stampersOf(document)
    const reached = stampers.length > 0 && stampers.every((level) => near.includes(level))
    if (document.kind === 'entryForm' && reached) return []
    const message = '只有填报单位或接收报送的单位盖章的报送表可以用电子印章代替'
    return [{ path: ['documents', at, 'electronicSeal'], message }]
  })
}

/** What an answer settles must be asked, and asked so that the answers it knows can be given. */
function settledSpots({ participation, attestations, questions }: Campaign): Spot[] {
  const inReceivers = participation.extraReceivers.flatMap(({ sentBy }, at): Spot[] => {
    if (!sentBy) return []
    const path = ['participation', 'extraReceivers', at, 'sentBy', 'question']
    const question = questions.find(({ id }) => id === sentBy.question)
    if (!question) return unknown(sentBy.question, ids(questions), path, '问题')
    const strange = question.choices?.find(({ value }) => !senders.some((sender) => sender === value))
    if (question.choices && !strange) return []
    const known = senders.join('、')
    return [{ path, message: `问题“${sentBy.question}”应列出各选项，可用的值：${known}` }]
  })
  const inAttestations = attestations.flatMap(({ saysOtherwise: other }, at): Spot[] => {
    if (!other) return []
    const path = ['attestations', at, 'saysOtherwise']
    const question = questions.find(({ id }) => id === other.question)
    if (!question) return unknown(other.question, ids(questions), [...path, 'question'], '问题')
    const choices = question.choices?.map(({ value }) => value)
    if (!choices || choices.includes(other.answer)) return []
    const message = `“${String(other.answer)}”不在问题“${other.question}”的各选项之中，可用的有：${choices.map(String).join('、')}`
    return [{ path: [...path, 'answer'], message }]
  })
  return [...inReceivers, ...inAttestations]
}

/** What is wrong between the parts of a file whose parts are right: repeated ids, words that point nowhere, reversed dates. */
export function referenceSpots(campaign: Campaign): Spot[] {
  return [
    ...duplicateSpots(campaign),
    ...fieldSpots(campaign),
    ...phaseSpots(campaign),
    ...ruleSpots(campaign),
    ...crossedSpots(campaign),
    ...levelSpots(campaign),
    ...outputSpots(campaign),
    ...sectionSpots(campaign),
    ...questionSpots(campaign),
    ...settledSpots(campaign),
    ...fileableSpots(campaign),
  ]
}

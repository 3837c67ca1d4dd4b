import { kindOf, ruleKinds } from '../rules/kinds.ts'
import { placeholdersOf } from '../naming/pattern.ts'
import { issueMistakes } from './issues.ts'
import { suggestion } from './nearest.ts'
import { ownColumns, placeholders } from './output.ts'
import type { Spot } from './place.ts'
import { settingsSchema } from './question.ts'
import type { Campaign } from './schema.ts'
import { senders } from './senders.ts'

type Path = readonly PropertyKey[]

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)

/** Ids that stand twice in one list. */
function duplicates(rows: readonly { id: string }[], path: Path, called: string): Spot[] {
  return rows.flatMap(({ id }, at) =>
    rows.findIndex((row) => row.id === id) < at
      ? [{ path: [...path, at, 'id'], message: `${called}编号“${id}”重复，请改用另一个编号` }]
      : [],
  )
}

/** A word that must name something that the file holds. */
function unknown(word: string, known: readonly string[], path: Path, called: string): Spot[] {
  if (known.includes(word)) return []
  return [{ path, message: `没有编号为“${word}”的${called}，${suggestion(word, known)}` }]
}

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
    ...campaign.form.fields.flatMap((field, at) =>
      duplicates(field.options ?? [], ['form', 'fields', at, 'options'], '选项'),
    ),
  ]
}

function fieldSpots(campaign: Campaign): Spot[] {
  return campaign.form.fields.flatMap(({ type, options, filledFrom }, at): Spot[] => {
    const chooses = type === 'choice' || type === 'choices'
    if (chooses && options === undefined && filledFrom === undefined)
      return [{ path: ['form', 'fields', at], message: '选择类栏目缺少 options（选项），请列出各选项' }]
    if (!chooses && options !== undefined)
      return [
        {
          path: ['form', 'fields', at, 'options'],
          message: '只有 choice、choices 类栏目才有 options，请删去或改 type',
        },
      ]
    return []
  })
}

function phaseSpots({ phases, form }: Campaign): Spot[] {
  return phases.flatMap((phase, at): Spot[] => {
    const spots: Spot[] = []
    if (phase.opens > phase.closes)
      spots.push({
        path: ['phases', at, 'closes'],
        message: `截止日期 ${phase.closes} 早于开始日期 ${phase.opens}，请核对`,
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

function ruleSpots(campaign: Campaign): Spot[] {
  const known = {
    field: { ids: ids(campaign.form.fields), called: '栏目' },
    attestation: { ids: ids(campaign.attestations), called: '确认事项' },
    award: { ids: ids(campaign.awards), called: '入选标签' },
    type: { ids: ids(campaign.participation.filers.types), called: '机构类型' },
  }
  return campaign.rules.flatMap((rule, at): Spot[] => {
    const kind = kindOf(rule.kind)
    const names = ruleKinds.map(({ name }) => name)
    if (!kind) {
      const message = `没有名为“${rule.kind}”的规则种类，${suggestion(rule.kind, names)}`
      return [{ path: ['rules', at, 'kind'], message }]
    }
    const params = kind.params.safeParse(rule.params, { reportInput: true })
    const under = (spot: Spot): Spot => ({ ...spot, path: ['rules', at, 'params', ...spot.path] })
    if (!params.success) return issueMistakes(params.error.issues, kind.params).map(under)
    return [
      ...kind
        .references(rule.params)
        .flatMap(({ to, id, path }) => unknown(id, known[to].ids, path, known[to].called).map(under)),
      ...(rule.phases ?? []).flatMap((id, n) =>
        unknown(id, ids(campaign.phases), ['rules', at, 'phases', n], '阶段'),
      ),
      ...questionSpot(campaign, rule.strength, at),
    ]
  })
}

function questionSpot(
  { questions }: Campaign,
  strength: Campaign['rules'][number]['strength'],
  at: number,
): Spot[] {
  if (typeof strength === 'string') return []
  return unknown(strength.question, ids(questions), ['rules', at, 'strength', 'question'], '问题')
}

function levelSpots({ participation, routes, stages, documents }: Campaign): Spot[] {
  const levels = ids(participation.levels)
  const regions = participation.regions
  return [
    ...unknown(participation.filers.level, levels, ['participation', 'filers', 'level'], '层级'),
    ...routes.flatMap((route, at) =>
      route.levels.flatMap((level, n) => unknown(level, levels, ['routes', at, 'levels', n], '层级')),
    ),
    ...stages.flatMap((stage, at) => unknown(stage.level, levels, ['stages', at, 'level'], '层级')),
    ...documents.flatMap(({ stampedBy }, at) =>
      stampedBy === undefined ? [] : unknown(stampedBy, levels, ['documents', at, 'stampedBy'], '层级'),
    ),
    ...participation.extraReceivers.flatMap(({ region }, at) =>
      regions.includes(region)
        ? []
        : [{ path: ['participation', 'extraReceivers', at, 'region'], message: `地区名单中没有“${region}”` }],
    ),
  ]
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
  const inAttestations = attestations.flatMap(({ saysOtherwise: other }, at): Spot[] =>
    other
      ? unknown(other.question, ids(questions), ['attestations', at, 'saysOtherwise', 'question'], '问题')
      : [],
  )
  return [...inReceivers, ...inAttestations]
}

function outputSpots(campaign: Campaign): Spot[] {
  const fields = ids(campaign.form.fields)
  const inDocuments = campaign.documents.flatMap((document, at) => [
    ...document.fields.flatMap((id, n) => unknown(id, fields, ['documents', at, 'fields', n], '栏目')),
    ...document.columns.flatMap(({ field }, n) =>
      unknown(field, [...ownColumns, ...fields], ['documents', at, 'columns', n, 'field'], '栏目'),
    ),
  ])
  const inAwards = campaign.awards.flatMap((award, at) =>
    award.requires.flatMap((id, n) => unknown(id, fields, ['awards', at, 'requires', n], '栏目')),
  )
  return [...inDocuments, ...inAwards, ...packageSpots(campaign)]
}

function packageSpots({ package: names, contacts }: Campaign): Spot[] {
  if (!names) return []
  const { mail, summaryTable, entryForm, entry, name } = names
  const patterns: [Path, string][] = [
    [['package', 'name'], name],
    [['package', 'summaryTable'], summaryTable],
    [['package', 'entryForm'], entryForm],
    [['package', 'entry'], entry],
    [['package', 'mail', 'subject'], mail.subject],
  ]
  const roles = contacts.map(({ role }) => role)
  return [
    ...unknown(mail.to, roles, ['package', 'mail', 'to'], '联系角色'),
    ...patterns.flatMap(([path, pattern]) =>
      placeholdersOf(pattern)
        .filter((place) => !placeholders.some((each) => each === place))
        .map((place) => ({ path, message: `没有名为{${place}}的占位，${suggestion(place, placeholders)}` })),
    ),
  ]
}

function questionSpots({ questions }: Campaign): Spot[] {
  return questions.flatMap((question, at): Spot[] => {
    const spots: Spot[] = []
    for (const name of ['default', 'answer'] as const) {
      const value = question[name]
      const path = ['questions', at, name]
      if (value === undefined) continue
      const choices = question.choices?.map((choice) => choice.value)
      if (choices && !choices.includes(value))
        spots.push({
          path,
          message: `“${String(value)}”不在各选项之中，可用的有：${choices.map(String).join('、')}`,
        })
      const setting = settingsSchema.partial().safeParse({ [question.id]: value }, { reportInput: true })
      if (!setting.success)
        spots.push(...issueMistakes(setting.error.issues).map((spot) => ({ ...spot, path })))
    }
    return spots
  })
}

/** What is wrong between the parts of a file whose parts are right: repeated ids, words that point nowhere, reversed dates. */
export function referenceSpots(campaign: Campaign): Spot[] {
  return [
    ...duplicateSpots(campaign),
    ...fieldSpots(campaign),
    ...phaseSpots(campaign),
    ...ruleSpots(campaign),
    ...levelSpots(campaign),
    ...outputSpots(campaign),
    ...questionSpots(campaign),
    ...settledSpots(campaign),
  ]
}

import type { Campaign, JudgedAct } from '../campaign/schema.ts'
import { inBoth, inTurn, type Text, type Words } from '../campaign/text.ts'
import { thingsOf } from '../campaign/things.ts'
import type { Names } from '../rules/kind.ts'

/** The sections of a description, in both languages. */
export const sections = {
  notice: { zh: '通知', en: 'Notice' },
  organisers: { zh: '组织', en: 'Organisers' },
  scope: { zh: '范围', en: 'Scope' },
  list: { zh: '名单', en: 'Lists' },
  route: { zh: '路径', en: 'Route' },
  kind: { zh: '种类', en: 'Kinds' },
  channel: { zh: '渠道', en: 'Channels' },
  receipt: { zh: '光盘、纸质件', en: 'Discs and papers' },
  phase: { zh: '阶段', en: 'Phases' },
  field: { zh: '栏目', en: 'Fields' },
  rule: { zh: '规则', en: 'Rules' },
  attestation: { zh: '确认', en: 'Attestations' },
  paper: { zh: '文书', en: 'Papers' },
  package: { zh: '报送材料', en: 'Package' },
  award: { zh: '遴选', en: 'Selection' },
  contact: { zh: '联系方式', en: 'Contacts' },
  stage: { zh: '环节', en: 'Stages' },
  activity: { zh: '活动', en: 'Activities' },
  question: { zh: '未写明事项', en: 'What the notice leaves open' },
} satisfies Record<string, Words>

export type Section = keyof typeof sections

/** What is told of one part of a file; `id` is that of the rule, phase, document or question. */
export type Told = { section: Section; id: string; text: Words }

export const acts: Readonly<Record<JudgedAct, Words>> = Object.freeze({
  save: { zh: '保存时', en: 'saving' },
  finalise: { zh: '定稿时', en: 'finalising' },
  submit: { zh: '报送时', en: 'filing' },
  accept: { zh: '审核通过时', en: 'acceptance' },
  forward: { zh: '上报时', en: 'forwarding' },
  publish: { zh: '公布时', en: 'publication' },
})

export const nothing: Words = Object.freeze({ zh: '', en: '' })

/** An instant as a notice writes it, to the second. */
export const clock = (instant: string) => instant.slice(0, 19).replace('T', ' ')

/** The name of a row by its id; an id that names none stands for itself. */
export function nameIn(rows: readonly { id: string; name: Text }[], id: string): Words {
  return inBoth(rows.find((row) => row.id === id)?.name ?? id)
}

/** The names of several rows in one sentence. */
export function namesIn(rows: readonly { id: string; name: Text }[], ids: readonly string[]): Words {
  return inTurn(ids.map((id) => nameIn(rows, id)))
}

/** The names that readers know, by what kind of thing an id stands for. */
export function namesOf(campaign: Campaign): Names {
  const things = thingsOf(campaign)
  return (to, id) => nameIn(things[to], id)
}

/** Parts of one sentence; those that say nothing are left out. */
export function clauses(parts: readonly (Words | undefined)[], between = { zh: '；', en: '; ' }): Words {
  const said = parts.filter((part) => part !== undefined && part.zh !== '')
  return {
    zh: said.map((part) => part?.zh ?? '').join(between.zh),
    en: said.map((part) => part?.en ?? '').join(between.en),
  }
}

/** To which phases, kinds and routes a part is limited, in brackets: to all of these together, so that no comma of a list parts them. */
export function limitWords(
  campaign: Campaign,
  part: { kinds?: string[]; routes?: string[]; phases?: string[] },
): Words {
  const { zh, en } = clauses(
    [
      namesIn(campaign.phases, part.phases ?? []),
      namesIn(campaign.kinds, part.kinds ?? []),
      namesIn(campaign.routes, part.routes ?? []),
    ],
    { zh: '，限', en: '; ' },
  )
  return zh === '' ? nothing : { zh: `（限${zh}）`, en: ` (${en} only)` }
}

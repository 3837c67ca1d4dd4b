import type { Column, TableSheet } from '@huibian/documents'
import { entryNoun, wordsOf, type Campaign as CampaignFile, type Content, type Mark } from '@huibian/domain'
import { rows } from '../platform/database'
import type { Context } from '../platform/context'
import { consentOf } from '../entry/consent'
import { sayMark } from '../entry/mark.words'
import { countingPackage } from '../package/counting'
import { chaptersOf, type Owned } from '../book/owner'

const column = (key: string, label: string, width: number, kind: Column['kind'] = 'text'): Column => ({
  key,
  label,
  width,
  kind,
})

/** What the list must bring back; the other columns are for reading. */
export function orderColumns(file: CampaignFile): Column[] {
  return [
    column('position', '序号', 8, 'number'),
    { ...column('chapter', '章', 30), options: chaptersOf(file).map(({ title }) => title) },
    column('number', `${entryNoun(file, 'zh')}编号`, 18),
  ]
}

type Listed = {
  number: string
  chapter: string
  position: number
  title: string
  unit: string
  region: string
  phase: string
  package: number | null
  version: number
  mark: Mark
  phaseKey: string
  participationId: string
  receiverId: string
  submittedAt: Date
  tags: string[]
  edited: Content
}

const english = (content: Content, id: string): string => {
  const value = content[id]
  return typeof value === 'string' ? value : ''
}

async function sayCame(
  ctx: Context,
  { mark, phaseKey: phase, submittedAt: at, ...one }: Listed,
): Promise<string> {
  return sayMark(mark, await consentOf(ctx, { ...one, mark, phase, at }))
}

/** The selected cases in the book's order, to be renumbered and imported; with a tag, those shown there, in both languages where asked. */
export async function selectionSheet(
  ctx: Context,
  owned: Owned,
  tag?: string,
): Promise<Omit<TableSheet, 'created'>> {
  const { file, campaign } = owned
  const listed = await rows<Listed>(
    ctx.db,
    `select e.number, s.chapter, s.position, v.title, o.name as unit, rg.short_name as region, ph.title as phase, s.tags, s.edited,
       e.mark, e.phase as "phaseKey", e.participation_id as "participationId", e.receiver_id as "receiverId",
       e.submitted_at as "submittedAt", v.n as version, pk.n as package
     from selection s join entry e on e.id = s.entry_id join entry_version v on v.id = s.version_id
     join organisation o on o.id = e.filer_id join organisation rg on rg.id = e.receiver_id
     join phase ph on ph.campaign_id = e.campaign_id and ph.key = e.phase
     left join lateral (${countingPackage('s.entry_id', 's.version_id')}) pk on true
     where s.campaign_id = $1 and s.deselected_at is null and ($2::text is null or $2 = any(s.tags))
     order by s.position, s.id`,
    [campaign.id, tag ?? null],
  )
  const came = new Map(await Promise.all(listed.map(async (one) => [one, await sayCame(ctx, one)] as const)))
  const chapters = chaptersOf(file)
  const order = new Map(chapters.map(({ key }, index) => [key, index]))
  const inOrder = listed.toSorted(
    (one, other) => (order.get(one.chapter) ?? 0) - (order.get(other.chapter) ?? 0),
  )
  const tags = new Map(file.awards.map((award) => [award.id, wordsOf(award.name)]))
  const asked = file.awards.find(({ id }) => id === tag)?.requires ?? []
  const extra = file.form.fields.filter(({ id }) => asked.includes(id))
  return {
    sheet: `入选${entryNoun(file, 'zh')}`,
    columns: [
      ...orderColumns(file),
      column('title', `${entryNoun(file, 'zh')}名称`, 40),
      column('unit', '报送单位', 34),
      column('region', '地区', 10),
      column('phase', '阶段', 12),
      column('package', '报送包', 12),
      column('version', '稿次', 10),
      column('mark', '时效', 20),
      column('tags', '标签', 30),
      ...extra.map((field) => column(field.id, wordsOf(field.label), 40)),
    ],
    rows: inOrder.map((one, index) => ({
      values: {
        position: index + 1,
        chapter: chapters.find(({ key }) => key === one.chapter)?.title ?? one.chapter,
        number: one.number,
        title: one.title,
        unit: one.unit,
        region: one.region,
        phase: one.phase,
        package: one.package === null ? '' : `第 ${one.package} 包`,
        version: `第 ${one.version} 稿`,
        mark: came.get(one) ?? '',
        tags: one.tags.map((id) => tags.get(id) ?? id).join('、'),
        ...Object.fromEntries(extra.map((field) => [field.id, english(one.edited, field.id)])),
      },
    })),
  }
}

import { holdsFor, type EntrySort, type Field, type FieldType } from '../campaign/form.ts'
import { entryFormOf, stampersOf } from '../campaign/output.ts'
import type { Spot } from '../campaign/place.ts'
import type { Campaign, RuleRow } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'
import { kindOf } from '../rules/kinds.ts'

const written: readonly FieldType[] = ['text', 'longText', 'rich']
const files: readonly FieldType[] = ['files']

/** Kinds of rules that only a field of certain types can ever meet. */
const metBy: { readonly [kind: string]: readonly FieldType[] } = {
  maxText: written,
  minText: written,
  noGaps: ['rich'],
  oneOf: ['choice', 'choices'],
  dateWindow: ['date', 'period'],
  quantityAtLeast: ['quantity'],
  attached: files,
  eachProven: ['rows'],
  mediaAspect: files,
  mediaContainer: files,
  mediaDuration: files,
  mediaRate: files,
  mediaResolution: files,
  mediaSize: files,
}

const sortsOf = ({ kinds, routes }: Campaign): EntrySort[] =>
  kinds.flatMap((kind) => routes.map((route) => ({ kind: kind.id, route: route.id })))

const nameIn = (rows: Campaign['kinds'] | Campaign['routes'], id: string): string =>
  wordsOf(rows.find((row) => row.id === id)?.name ?? id)

const sortName = ({ kinds, routes }: Campaign, sort: EntrySort): string =>
  `${nameIn(kinds, sort.kind)}（${nameIn(routes, sort.route)}）`

/** The fields of the form that a rule speaks of, each with its place in the rule. */
function spokenOf({ form }: Campaign, rule: RuleRow): { field: Field; path: Spot['path'] }[] {
  const kind = kindOf(rule.kind)
  if (!kind?.params.safeParse(rule.params).success) return []
  return kind.references(rule.params).flatMap(({ to, id, path }) => {
    const field = to === 'field' ? form.fields.find((each) => each.id === id) : undefined
    return field ? [{ field, path: ['params', ...path] }] : []
  })
}

/** What a rule asks of a field that an entry which it judges does not have, or that can never meet it. */
function fieldSpots(campaign: Campaign, rule: RuleRow): Spot[] {
  return spokenOf(campaign, rule).flatMap(({ field, path }): Spot[] => {
    const label = wordsOf(field.label)
    const types = metBy[rule.kind]
    if (types && !types.includes(field.type))
      return [
        { path, message: `“${label}”是 ${field.type} 类栏目，无法按这条规则填报，应为 ${types.join('、')}` },
      ]
    const without = sortsOf(campaign).find((sort) => holdsFor(rule, sort) && !holdsFor(field, sort))
    if (!without) return []
    const where = sortName(campaign, without)
    return [
      {
        path,
        message: `${where}的表中没有“${label}”，却按这条规则判定，请给规则写明 kinds（作品种类）、routes（报送路径），或让该栏目也在表中`,
      },
    ]
  })
}

/** Which sort has no form for the stamp that a rule asks for, that of a level where it names one. */
function stampSpots(campaign: Campaign, rule: RuleRow): Spot[] {
  const by = rule.params['by']
  const stamped = (route: string | undefined): boolean => {
    const stampers = stampersOf(entryFormOf(campaign, route) ?? {})
    return typeof by === 'string' ? stampers.includes(by) : stampers.length > 0
  }
  const without = sortsOf(campaign).find((sort) => holdsFor(rule, sort) && !stamped(sort.route))
  if (!without) return []
  const whose = typeof by === 'string' ? `由“${by}”` : ''
  const message = `要求盖章扫描件，而${sortName(campaign, without)}没有要${whose}盖章的报送表，请在 documents 中增加 entryForm 并写明 stampedBy（由谁盖章）`
  return [{ path: ['kind'], message }]
}

/** What a rule asks for on paper where no paper of that sort is made. */
function paperSpots(campaign: Campaign, rule: RuleRow): Spot[] {
  const path = ['kind']
  if (rule.kind === 'stampedScan') return stampSpots(campaign, rule)
  const asksTable = rule.kind === 'listsAllAccepted' || rule.kind === 'unchangedSinceStamp'
  if (!asksTable || campaign.documents.some(({ kind }) => kind === 'summaryTable')) return []
  return [{ path, message: '规则要求汇总表，而 documents 中没有 summaryTable（汇总表），请增加' }]
}

/** Ways on which nobody can begin: a way leads from who files. */
function waySpots({ routes, participation }: Campaign): Spot[] {
  const { level } = participation.filers
  return routes.flatMap(({ levels }, at) =>
    levels[0] === level
      ? []
      : [
          {
            path: ['routes', at, 'levels', 0],
            message: `报送路径应从填报的层级“${level}”开始，否则无人可以填报`,
          },
        ],
  )
}

const isText = (value: unknown, text: string): boolean =>
  value === text || (Array.isArray(value) && value.includes(text))

/** What a rule counts or compares by, as a field of the form that must bear that very id. */
const spoken: readonly {
  id: string
  type: FieldType
  called: string
  places: [param: string, value: string][]
}[] = [
  {
    id: 'theme',
    type: 'choice',
    called: '主题',
    places: [
      ['across', 'themes'],
      ['per', 'regionTheme'],
      ['per', 'filerTheme'],
      ['per', 'senderTheme'],
      ['per', 'theme'],
    ],
  },
  { id: 'title', type: 'text', called: '名称', places: [['same', 'title']] },
]

/** A rule about themes or titles finds neither where no field is called so: it would pass everything. */
function namedSpots({ form }: Campaign, { params }: RuleRow): Spot[] {
  return spoken.flatMap(({ id, type, called, places }): Spot[] => {
    const place = places.find(([param, value]) => isText(params[param], value))
    const there = form.fields.some((field) => field.id === id && (id !== 'theme' || field.type === type))
    if (!place || there) return []
    const message = `规则按${called}判定，而表中没有编号为 ${id}、类型为 ${type} 的栏目，无从判定；请在 form.fields 中增加，或把${called}栏目的编号改为 ${id}`
    return [{ path: ['params', place[0]], message }]
  })
}

/** Where entries could not be filed as the rules say: told while the notice is written, not to whoever tries. */
export function fileableSpots(campaign: Campaign): Spot[] {
  return [
    ...campaign.rules.flatMap((rule, at) =>
      [...fieldSpots(campaign, rule), ...namedSpots(campaign, rule), ...paperSpots(campaign, rule)].map(
        (spot) => ({
          ...spot,
          path: ['rules', at, ...spot.path],
        }),
      ),
    ),
    ...waySpots(campaign),
  ]
}

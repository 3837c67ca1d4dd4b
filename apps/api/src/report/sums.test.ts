import fc from 'fast-check'
import { activityReport, briefing, type Block } from '@huibian/documents'
import { adjusted, quantityInProse, quantityText, sumOver, type Quantity } from '@huibian/domain'
import { activity, compiled } from '../../../../test/harness/compiled'
import { reportData } from './report.data'
import { countingEvents, planSums, sectionsOf, type Compiled } from './sections'

type Drawn = {
  by: string
  state: 'blank' | 'notHeld' | 'given'
  qualifier?: Quantity['qualifier']
  value: number
}

/** A week in which these figures were reported, each by an activity, and its total is corrected by so much. */
function week(drawn: readonly Drawn[], by = 0): { of: Compiled; total: Quantity; sum: Quantity } {
  const of = compiled(
    drawn.map(({ by: organisationId, state, value, qualifier }, at) =>
      activity({
        id: String(at),
        organisationId,
        stored: {
          'boards.1': {
            state,
            ...(state === 'given' ? { value, ...(qualifier === undefined ? {} : { qualifier }) } : {}),
          },
        },
      }),
    ),
  )
  const { sum, total } = adjusted(sumOver(countingEvents(of), 'boards.1'), { by, reason: '' })
  const [said = { measure: '', sum: 0, total: 0, sumText: '', text: '' }] = of.week.totals
  const { adjustment: _, ...bare } = said
  const totals = [{ ...bare, ...(by === 0 ? {} : { adjustment: by }), text: quantityText(total) }]
  return { of: { ...of, week: { ...of.week, totals } }, total, sum }
}

const textOf = (block: Block): string =>
  'spans' in block ? block.spans.map((span) => ('text' in span ? span.text : '')).join('') : ''

/** The rows of a report's table of units, and what its first sentence says was reached. */
function printed(of: Compiled): { rows: string[][]; reached: string; briefly: string } {
  const data = reportData(of, sectionsOf(of))
  const blocks = activityReport(data).sections.flatMap((section) => section.blocks)
  const reachedIn = (all: readonly Block[]): string =>
    all.map(textOf).find((text) => text.startsWith('据')) ?? ''
  const rows = blocks.flatMap((block) => (block.type === 'table' && block.caption ? block.rows : []))
  const brief = briefing({ ...data, overview: '', kinds: [], notes: [] }).sections.flatMap(
    (section) => section.blocks,
  )
  return {
    rows: rows.map(({ cells }) => cells.map((cell) => cell.blocks.map(textOf).join(''))),
    reached: reachedIn(blocks),
    briefly: reachedIn(brief),
  }
}

const row = (of: Compiled, name: string): string | undefined =>
  printed(of)
    .rows.find((cells) => cells.includes(name))
    ?.at(-1)

test('300余 beside 未开展 is 300余 in the table, in 累计 and in the section', () => {
  const { of } = week([
    { by: '甲', state: 'given', qualifier: 'over', value: 300 },
    { by: '乙', state: 'notHeld', value: 0 },
  ])
  expect(['甲局', '乙局', '丙局', '合计'].map((name) => row(of, name))).toEqual([
    '300余',
    '未开展',
    '—',
    '300余',
  ])
  expect(printed(of).reached).toBe('据2家单位报送，累计展板300余块。')
  expect(planSums(of, 'boards')).toBe('共开展2项，展板300余块。')
})

test('where all say 未开展 no place says 0: the table says 未开展, and 累计 and the section leave it out', () => {
  const drawn = ['甲', '乙'].map((by): Drawn => ({ by, state: 'notHeld', value: 0 }))
  const { of } = week(drawn)
  expect(row(of, '合计')).toBe('未开展')
  expect([printed(of).reached, printed(of).briefly]).toEqual(['据2家单位报送。', '据2家单位报送。'])
  expect(planSums(of, 'boards')).toBe('共开展2项。')
  const corrected = week(drawn, 5).of
  expect(['合计', '采用'].map((name) => row(corrected, name))).toEqual(['未开展', '5'])
  expect(printed(corrected).reached).toBe('据2家单位报送，累计展板5块。')
})

test('whatever is reported and corrected, the table, 累计, the briefing and the section say what the week says', () => {
  const drawn: fc.Arbitrary<Drawn> = fc.record(
    {
      by: fc.constantFrom('甲', '乙', '丙'),
      state: fc.constantFrom('blank', 'notHeld', 'given'),
      value: fc.integer({ min: 0, max: 5000 }),
      qualifier: fc.constantFrom('over', 'nearly', 'above', 'about'),
    },
    { requiredKeys: ['by', 'state', 'value'] },
  )
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1 }), fc.constantFrom(0, 5), (all, by) => {
      const { of, total, sum } = week(all, by)
      const said = total.notHeld ? '' : `展板${quantityInProse(total, '块')}`
      const { reached, briefly } = printed(of)
      expect([row(of, '合计'), row(of, by === 0 ? '合计' : '采用')]).toEqual([
        quantityText(sum),
        quantityText(total),
      ])
      expect(reached.replace(/^据\d家单位报送(，累计)?|。$/gu, '')).toBe(said)
      expect(briefly).toBe(reached)
      expect(planSums(of, 'boards').replace(/^共开展\d+项，?|。$/gu, '')).toBe(said)
    }),
  )
})

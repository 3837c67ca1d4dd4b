import { found } from '../../test/found.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'
import { preset, presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'
import { settingsSchema } from '../campaign/question.ts'
import type { Body, Content } from '../content.ts'
import { kindOf } from '../rules/kinds.ts'
import { say } from '../rules/say.ts'
import { usualCounting } from './body.ts'
import { countForLimit, countsIn, type Counts } from './limit.ts'

const settings = settingsSchema.parse({})
const kinds = ['maxText', 'minText', 'aboutText'] as const

/** 6 字, 13 characters, 12 of them no spaces. */
const title = '服务 patents一二三'
const body: Body = [
  { type: 'paragraph', inlines: [{ text: '正文 abc' }] },
  {
    type: 'table',
    caption: '表题四字',
    headerRows: 0,
    rows: [[{ blocks: [{ type: 'paragraph', inlines: [{ text: '表内五个字' }] }] }]],
  },
  { type: 'note', inlines: [{ text: '注 x' }] },
]
const content: Content = { title, body }
const count = (field: string, counts?: Counts, counting = usualCounting): number =>
  countForLimit(content, { fields: [field], counts }, counting)

test('a limit counts 字, or characters with or without spaces', () => {
  expect([
    count('title'),
    count('title', { unit: 'words' }),
    count('title', { unit: 'characters' }),
    count('title', { unit: 'charactersNoSpaces' }),
  ]).toEqual([6, 6, 13, 12])
})

test('each part of a text counts by the limit’s own word, else by the campaign’s', () => {
  expect([
    count('body'),
    count('body', { tables: false }),
    count('body', { captions: true }),
    count('body', { notes: true }),
    count('body', { unit: 'characters', tables: false, captions: true, notes: true }),
  ]).toEqual([8, 3, 12, 10, 6 + 4 + 3])
  const strict = { countsTables: false, countsCaptions: true, countsNotes: true }
  expect([
    count('body', undefined, strict),
    count('body', {}, strict),
    count('body', { tables: true, captions: false, notes: false }, strict),
  ]).toEqual([9, 9, 8])
})

test('a line break is no character, and a sign beyond the first plane is one', () => {
  const of = (text: string) =>
    countForLimit({ text }, { fields: ['text'], counts: { unit: 'characters' } }, usualCounting)
  expect([of('一\n二'), of('𠮷 😀'), of(''), of(' ')]).toEqual([2, 3, 0, 1])
})

describe('two limits of one campaign, each by its own rule', () => {
  const facts = (n: number) => ({ settings, content: { text: `${'a '.repeat(n - 1)}a` } })
  const limit = { fields: ['text'], called: '摘要' }
  const at = (kind: string, params: object, n: number): string[] =>
    found(kind, { ...limit, ...params }, facts(n))

  test('n Latin words with n − 1 spaces between them are told apart at every boundary', () => {
    const max = (unit: Counts['unit'], n: number) => at('maxText', { max: 100, counts: { unit } }, n)
    expect([max('words', 100), max('words', 101)]).toEqual([[], ['text.tooLong']])
    expect([max('characters', 50), max('characters', 51)]).toEqual([[], ['text.tooLongCharacters']])
    expect([max('charactersNoSpaces', 100), max('charactersNoSpaces', 101)]).toEqual([
      [],
      ['text.tooLongCharacters'],
    ])
    const min = (unit: Counts['unit'], n: number) => at('minText', { min: 99, counts: { unit } }, n)
    expect([min('words', 99), min('words', 98)]).toEqual([[], ['text.tooShort']])
    expect([min('characters', 50), min('characters', 49)]).toEqual([[], ['text.tooShortCharacters']])
    const about = (n: number) => at('aboutText', { about: 100, counts: { unit: 'characters' } }, n)
    expect([about(45), about(46), about(55), about(56)]).toEqual([
      ['text.notAboutCharacters'],
      [],
      [],
      ['text.notAboutCharacters'],
    ])
  })
})

test('the sentence says what was counted', () => {
  const row = rulesOfKind('maxText')({
    fields: ['title'],
    called: { zh: '题名', en: 'The title' },
    max: 10,
    counts: { unit: 'charactersNoSpaces' },
  })
  const said = judged([row], { settings, content })
  expect(said.map((one) => say(one))).toEqual([
    '题名共 12 个字符（不计空格），超过上限 10 个字符，请删减 2 个字符。',
  ])
  expect(said.map((one) => say(one, 'en'))).toEqual([
    'The title holds 12 characters without spaces; the limit is 10. Please cut 2.',
  ])
})

test('what a limit means is told with its unit and its parts', () => {
  const counts = { unit: 'characters', tables: false, notes: true }
  const params = { fields: ['body'], called: '正文', max: 9, min: 9, about: 9, counts }
  const { max, min, about, ...shared } = params
  const told = [
    ['maxText', { ...shared, max }],
    ['minText', { ...shared, min }],
    ['aboutText', { ...shared, about }],
  ].map(([kind, of]) => kindOf(String(kind))?.tell(of, (_, id) => ({ zh: id, en: id })))
  expect(told).toEqual([
    {
      zh: '正文（“body”合计）不超过 9 个字符（计空格），其中表格不计入，标注计入',
      en: '正文 (“body” together) holds at most 9 characters with spaces; tables do not count, notes count',
    },
    {
      zh: '正文（“body”合计）不少于 9 个字符（计空格），其中表格不计入，标注计入',
      en: '正文 (“body” together) holds at least 9 characters with spaces; tables do not count, notes count',
    },
    {
      zh: '正文（“body”合计）9 个字符（计空格）左右，上下不超过 10%，其中表格不计入，标注计入',
      en: '正文 (“body” together) holds about 9 characters with spaces, 10% to either side; tables do not count, notes count',
    },
  ])
})

test('a relay may not count otherwise than the call above', () => {
  const number = { maxText: 'max', minText: 'min', aboutText: 'about' } as const
  const compared = kinds.map((kind) => {
    const row = (counts?: Counts) => ({
      fields: ['a'],
      called: '文',
      [number[kind]]: 3,
      ...(counts ? { counts } : {}),
    })
    const compare = kindOf(kind)?.compare
    return [
      compare?.(row({ tables: false }), row({ tables: false })),
      compare?.(row({ tables: false }), row()),
      compare?.(row(), row({ unit: 'characters' })),
    ]
  })
  expect(compared).toEqual(kinds.map(() => ['same', 'incomparable', 'incomparable']))
})

test('the file of a call says how a limit counts, and a wrong word is found at its place', () => {
  const written = (counts: string) =>
    parseCampaign(
      presetText('n2-cases').replace('      max: 1500\n', `      max: 1500\n      counts: ${counts}\n`),
    )
  const read = written('{ unit: characters, tables: false }')
  const rule = 'campaign' in read ? read.campaign.rules.find(({ id }) => id === 'textLength') : undefined
  expect(countsIn(rule?.params ?? {})).toEqual({ unit: 'characters', tables: false })
  const wrong = (counts: string) => {
    const parsed = written(counts)
    return 'mistakes' in parsed ? parsed.mistakes.map(({ path, message }) => [path, message]) : []
  }
  const n = preset('n2-cases').rules.findIndex(({ id }) => id === 'textLength')
  expect(wrong('{ unit: letters }')).toEqual([
    [
      `rules[${n}].params.counts.unit`,
      '“letters”不是可用的值，可用的有：words、characters、charactersNoSpaces',
    ],
  ])
  expect(wrong('{ table: false }')).toEqual([
    [`rules[${n}].params.counts.table`, '不认识“table”，是否想写“tables”'],
  ])
})

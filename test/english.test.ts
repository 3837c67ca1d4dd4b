import { join } from 'node:path'
import type { Fault, Obstacle, SealSigned, Verdict } from '@huibian/documents'
import { fillMessage, messagesEn } from '@huibian/domain'
import { activityLengths, shotLengths } from '../apps/api/src/activity/lengths'
import { frontParts, headless } from '../apps/api/src/book/frontParts'
import { callLengths, contactLengths, nothingLength } from '../apps/api/src/chase/lengths'
import type { Checked } from '../apps/api/src/check/check.queries'
import { sayCode } from '../apps/api/src/check/code.words'
import { pageOf } from '../apps/api/src/check/page'
import { answers } from '../apps/api/src/check/page.words'
import { sayVerdict, type Said } from '../apps/api/src/authority/verdict.words'
import { stateNames, stateNamesEn } from '../apps/api/src/entry/stateNames'
import { files, root } from './house/sources'

const han = /\p{Script=Han}+/gu

type Sentences = { [key: string]: string }

const catalogues = (where: RegExp): { path: string; en: Sentences }[] =>
  files
    .filter((path) => where.test(path))
    .map((path) => {
      const found = Object.values(require(join(root, path)) as { [name: string]: unknown })
      const own = found.filter((one): one is { en: Sentences } => Object(one) === one && 'en' in Object(one))
      return { path, en: Object.assign({}, ...own.map(({ en }) => en)) as Sentences }
    })

/** Every sentence of a room, by key. */
const sentencesIn = (where: RegExp): Sentences =>
  Object.assign({}, ...catalogues(where).map(({ en }) => en)) as Sentences

/** The Chinese words of each sentence that has any. */
function chineseIn(sentences: Sentences): { [key: string]: string[] } {
  const found = Object.entries(sentences).map(([key, says]) => [key, says.match(han) ?? []] as const)
  return Object.fromEntries(found.filter(([, words]) => words.length > 0))
}

const columns = { code: '代码', name: '名称' }

test('an English refusal holds no Chinese but words of a Chinese sheet and what may be written beside a figure', () => {
  const all = catalogues(/^apps\/api\/src\/.*\.messages\.ts$/)
  expect(all.filter(({ en }) => Object.keys(en).length === 0)).toEqual([])
  expect(chineseIn(Object.assign({}, ...all.map(({ en }) => en)) as Sentences)).toEqual({
    'packet.leap': ['是', '相差十倍已核对'],
    'list.noHead': [columns.name, columns.code, columns.name],
    'packet.figuresBad': ['活动数据'],
    'packet.held': ['已开展', '未开展'],
    'packet.noActivity': ['活动'],
    'packet.notHeldNumber': ['未开展'],
    'packet.sheetKept': ['总结数据'],
    'packet.state': ['已开展', '未开展', '尚未开展'],
    'packet.summaryBad': ['总结数据'],
    'packet.whichActivity': ['活动'],
    'packet.word': ['余', '近', '超', '约'],
    'packet.yesNo': ['是', '否'],
    'pastCase.row.year': ['年份'],
    'site.notClassified': ['非涉密'],
  })
  expect(chineseIn(messagesEn)).toEqual({ 'figure.unreadable': ['余', '近', '超', '约', '万', '未开展'] })
})

test('what refusals and tables call the parts of a thing is called so in English too', () => {
  const named = [activityLengths, shotLengths, callLengths, contactLengths, { nothingLength }]
    .flatMap((lengths) => Object.values(lengths).map(([name]) => name))
    .concat(Object.values(frontParts), Object.values(headless('案例')))
  expect(named.filter(({ zh, en }) => zh.match(han) === null || en === '' || han.test(en))).toEqual([])
  expect(Object.keys(stateNamesEn)).toEqual(Object.keys(stateNames))
  expect(chineseIn({ ...stateNamesEn })).toEqual({})
  const long = sentencesIn(/activity\.messages\.ts$/)['activity.long'] ?? ''
  const args = { field: '地点', fieldEn: 'Place', n: 61, min: 0, max: 60 }
  expect(fillMessage(long, args, 'en')).toBe('“Place” has 61 characters; it takes 0 to 60.')
})

const at = new Date('2022-04-21T01:00:00Z')

/** Every answer on a code; what a certificate says is data. */
const codes: Checked[] = [
  { kind: 'wrong' },
  { kind: 'unknown' },
  ...(['current', 'superseded', 'takenBack'] as const).map((standing) => {
    return { kind: 'version' as const, n: 1, at, standing, standsNow: 2 }
  }),
  { kind: 'version', n: 2, at, standing: 'superseded', standsNow: 1 },
  ...(['sealed', 'unlocked'] as const).map((standing) => {
    return { kind: 'edition' as const, at, pages: 120, standing }
  }),
  { kind: 'letter', at, pages: 2 },
  ...(['issued', 'replaced', 'revoked'] as const).map((standing) => {
    const said = { number: 'N-1', holder: 'A', statement: 'first prize', issuer: 'B', date: '2022' }
    return { kind: 'certificate' as const, standing, said, at, endedAt: at }
  }),
  ...(['frozen', 'stamped', 'changed', 'superseded', 'forwarded'] as const).map((standing) => {
    return { kind: 'summary' as const, n: 3, standing }
  }),
]

const faults: { [F in Fault]: true } = {
  altered: true,
  notWhole: true,
  changedAfter: true,
  badRange: true,
  removed: true,
  selfSigned: true,
  expired: true,
  revoked: true,
  otherUnit: true,
  otherPaper: true,
  superseded: true,
}
const obstacles: { [O in Obstacle]: true } = {
  unreadable: true,
  encrypted: true,
  unknownAuthority: true,
  unknownAlgorithm: true,
  slow: true,
  heavy: true,
}
const seals: SealSigned[] = (['valid', 'invalid', 'notCheckable'] as const).flatMap((standing) => [
  {
    standing,
    signer: { name: 'Unit', id: '1' },
    at: at.toISOString(),
    whole: true,
    reason: '',
    revision: '',
  },
  { standing, whole: false, reason: '', revision: '' },
])
const verdicts: Verdict[] = [
  { standing: 'none', seals: [], whole: false },
  { standing: 'pictureOnly', seals: [], whole: false },
  { standing: 'valid', seals, whole: true },
  ...(Object.keys(faults) as Fault[]).map((fault): Verdict => ({
    standing: 'invalid',
    fault,
    seals,
    whole: false,
  })),
  ...(Object.keys(obstacles) as Obstacle[]).map((obstacle): Verdict => {
    return { standing: 'notCheckable', obstacle, seals: [], whole: false }
  }),
]

/** A page as it is read: without its style, and without the link that names the other language in itself. */
const read = (of: 'code' | 'file', said: Said | undefined, language: 'zh' | 'en'): string =>
  pageOf({ of, typed: '7KQ4-M2XD-9RTB', demo: true, language, ...(said ? { said } : {}) })
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<a href[^>]* lang="(?:zh-CN|en)"[^>]*>[^<]*<\/a>/, '')

test('the public page says every answer in English to whoever reads English, and in Chinese to the others', () => {
  const pages = (language: 'zh' | 'en'): string[] => [
    ...codes.map((found) => read('code', sayCode(found, language), language)),
    ...verdicts.map((verdict) => read('file', sayVerdict(verdict, language), language)),
    ...Object.values(answers).map((said) => read('file', said[language], language)),
    read('file', undefined, language),
  ]
  expect(pages('en').flatMap((page) => page.match(han) ?? [])).toEqual([])
  expect(pages('en').filter((page) => !page.includes('<html lang="en">'))).toEqual([])
  const empty = [...pages('en'), ...pages('zh')].filter((page) => /<(h2|p)><\/\1>/.test(page))
  expect(empty).toEqual([])
  const titles = pages('zh').map((page) => /<h2>(.*?)<\/h2>/.exec(page)?.[1])
  expect(titles.filter((title) => title?.match(han) === null)).toEqual([])
  expect(new Set(pages('en')).size).toBe(pages('en').length)
})

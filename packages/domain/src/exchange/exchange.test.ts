import fc from 'fast-check'
import { canonicalJson } from '../version/canonical.ts'
import { versionCode } from '../version/code.ts'
import { versionHash } from '../version/hash.ts'
import { sha256Hex } from '../version/sha256.ts'
import { packageFlaws, type FoundFile } from './flaws.ts'
import { readPackageData } from './read.ts'
import { PACKAGE_FORMAT, type PackageData, type PackedCase } from './schema.ts'

const at = '2021-04-01T10:00:00+08:00'
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const unit = (key: string, name: string) => ({
  key,
  name,
  shortName: name.slice(0, 4),
  types: ['tisc'],
  region: '320000',
  sealingName: '',
  phone: '',
})

function caseOf(n: number, fields: { [field: string]: string }): PackedCase {
  const attachments = [
    {
      id: id(n * 10),
      sha256: sha256Hex(`picture ${n}`),
      path: `4 数据/${n}.png`,
      name: '图.png',
      mime: 'image/png',
      width: 8,
      height: 6,
      seconds: null,
      bitRate: null,
      frameRate: null,
      original: null,
    },
  ]
  const sha256 = versionHash({ campaignVersion: 1, fields, attachments })
  return {
    entry: id(n * 10 + 1),
    number: `1-A-0${n}`,
    kind: 'case',
    route: 'centres',
    unit: unit(`centre-${n}`, `第${n}中心`),
    position: n,
    remark: '',
    mark: 'onTime',
    submittedAt: at,
    version: {
      id: id(n * 10 + 2),
      n: 1,
      code: versionCode(sha256),
      sha256,
      campaignVersion: 1,
      fields,
      words: 900,
      by: '甲',
      finalisedAt: at,
    },
    attachments,
    attestations: [],
    proxy: null,
    scan: {
      id: id(n * 10 + 3),
      path: `2 报送表/${n}.pdf`,
      pages: 1,
      check: 'matched',
      read: versionCode(sha256),
      typed: null,
      waiver: null,
      by: '甲',
      at,
    },
  }
}

/** A package as an installation makes it, with the files that lie in its archive. */
function sound(): { data: PackageData; found: FoundFile[] } {
  const cases = [caseOf(1, { title: '甲' }), caseOf(2, { title: '乙' })]
  const printed = {
    unit: '江苏',
    rows: cases.map(({ entry, version }) => ({ entry, version: version.sha256, remark: '' })),
  }
  const sha256 = sha256Hex(canonicalJson(printed))
  const files = [
    '1 汇总表.pdf',
    ...cases.flatMap(({ scan }) => (scan ? [scan.path] : [])),
    ...cases.flatMap((one) => one.attachments.map(({ path }) => path)),
  ].map((path) => {
    const picture = cases.flatMap((one) => one.attachments).find((one) => one.path === path)
    return { path, size: 10, sha256: picture?.sha256 ?? sha256Hex(path) }
  })
  const data: PackageData = {
    format: PACKAGE_FORMAT,
    campaign: '优秀案例征集',
    phase: 'phase1',
    sender: unit('js', '江苏省知识产权局'),
    contact: { name: '', phone: '' },
    package: { id: id(1), n: 1, kind: 'first', reason: '', mark: 'onTime', forwardedAt: at },
    summary: {
      id: id(2),
      n: 1,
      code: versionCode(sha256),
      sha256,
      printed,
      paper: '1 汇总表.pdf',
      scan: null,
      approver: '',
      approvedAt: null,
    },
    cases,
    files,
  }
  return { data, found: structuredClone(files) }
}

const messages = (data: PackageData, found: readonly FoundFile[]) =>
  packageFlaws(data, found).map(({ message, args }) => [message, ...Object.values(args)])

const firstOf = (data: PackageData): PackedCase => {
  const [one] = data.cases
  if (!one) throw new Error('no case')
  return one
}

test('what one installation writes another reads, and finds no flaw', () => {
  const { data, found } = sound()
  const read = readPackageData(JSON.stringify(data))
  expect(read).toEqual({ data })
  expect(messages(data, found)).toEqual([])
})

test('a changed word of a case shows, whichever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.boolean(), (words, added) => {
      fc.pre(words !== '甲')
      const { data, found } = sound()
      const one = firstOf(data)
      one.version.fields = added ? { ...one.version.fields, other: words } : { title: words }
      expect(messages(data, found)).toEqual([['exchange.caseChanged', '1-A-01', one.version.code]])
    }),
  )
})

test('a case whose hash was taken anew shows against the stamped table', () => {
  const { data, found } = sound()
  data.cases[0] = { ...caseOf(1, { title: '改' }) }
  expect(messages(data, found)).toEqual([['exchange.otherCases', data.summary.code]])
})

test('a table of which a word was changed is not the stamped one', () => {
  const { data, found } = sound()
  data.summary.printed = { ...data.summary.printed, unit: '浙江' }
  expect(messages(data, found)).toEqual([['exchange.summaryChanged', data.summary.code]])
})

test('a case left out, or in another place, shows against the stamped table', () => {
  const { data, found } = sound()
  const turned = { ...data, cases: [...data.cases].reverse() }
  const short = { ...data, cases: data.cases.slice(0, 1) }
  expect([messages(turned, found), messages(short, found)]).toEqual([
    [['exchange.otherCases', data.summary.code]],
    [['exchange.otherCases', data.summary.code]],
  ])
})

test('files that are missing, changed or in no list are named', () => {
  const { data, found } = sound()
  const changed = found.slice(1).map((file, n) => (n === 0 ? { ...file, sha256: sha256Hex('') } : file))
  data.files = data.files.filter(({ path }) => path !== '4 数据/2.png')
  expect(messages(data, changed)).toEqual([
    ['exchange.fileMissing', '1 汇总表.pdf'],
    ['exchange.fileChanged', '2 报送表/1.pdf'],
    ['exchange.fileUnlisted', '4 数据/2.png'],
  ])
})

test('a picture that is not the one its text was hashed with shows', () => {
  const { data, found } = sound()
  const other = sha256Hex('another picture')
  const swapped = (file: FoundFile): FoundFile =>
    file.path === '4 数据/1.png' ? { ...file, sha256: other } : file
  const both = { ...data, files: data.files.map(swapped) }
  expect(messages(both, found.map(swapped))).toEqual([['exchange.fileUnlisted', '4 数据/1.png']])
})

test('one id for two things is told', () => {
  const { data, found } = sound()
  const [one, other] = data.cases
  if (one && other?.scan) other.scan.id = one.version.id
  expect(messages(data, found)).toEqual([['exchange.doubles']])
})

test.each([
  ['no JSON at all', 'PK', { message: 'exchange.unreadable', args: {} }],
  ['of nobody', '{}', { message: 'exchange.unreadable', args: {} }],
  [
    'of a later make',
    '{"format":"huibian-package-9"}',
    { message: 'exchange.format', args: { format: 'huibian-package-9', known: PACKAGE_FORMAT } },
  ],
])('data that are %s are refused with the reason', (_, text, finding) => {
  expect(readPackageData(text)).toEqual({ finding })
})

test('the first place that is not as it must be is named', () => {
  const { data } = sound()
  const bent = { ...data, cases: data.cases.map((one) => ({ ...one, number: '' })) }
  expect(readPackageData(JSON.stringify(bent))).toEqual({
    finding: { message: 'exchange.shape', args: { at: 'cases.0.number' } },
  })
})

// Compiles one made-up report of a week in a process of its own, as the job does: reads its pictures one after the other, makes each as large
// as its place and prints all; then says what it took:
//   node compile-report.mjs UNITS PICTURES FOLDER-OF-FIGURES
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { activityReport, bundledFonts, renderPdf } from '@huibian/documents'
import { peakMegabytes } from './peak.mjs'

const { rowSized } = createRequire(import.meta.url)('../../apps/api/dist/attachment/picture.js')
const [units, pictures] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4]

const paragraph = (text) => ({ type: 'paragraph', inlines: [{ text }] })
const range = (count) => Array.from({ length: count }, (_, at) => at)
const kinds = [
  '宣传预热',
  '宣传布展',
  '青少年创意展示周',
  '微讲堂和讲座',
  '线上竞答',
  '进企业座谈',
  '联合执法',
  '座谈会和发布会',
]
const measures = ['展板块数', '发放资料份数', '观看人次', '参与人次', '走访企业数', '立案件数']
const told = (unit) =>
  `第${unit + 1}单位：4月20日至26日，中心广场，广场宣传。展出展板，发放资料，接受群众咨询，现场解答专利、商标和版权问题。`

const document = activityReport({
  title: '宣传周活动总结',
  receiver: '联席会议各成员单位',
  unit: '联席会议办公室',
  date: '2022年5月6日',
  parts: ['总体情况', '活动效果', '经验体会', '附注'].map((heading) => ({
    heading,
    body: range(units).map((unit) => paragraph(told(unit))),
  })),
  measures: measures.map((label, at) => ({ key: String(at), label, unit: '个' })),
  units: range(units).map((unit) => ({
    name: `第${unit + 1}单位`,
    figures: Object.fromEntries(measures.map((_, at) => [String(at), { value: 10 + unit * 7 + at }])),
  })),
  activities: kinds.map((name, kind) => ({
    name,
    date: '',
    place: '',
    organisers: '',
    body: range(units).map((unit) => paragraph(told(unit))),
    pictures: range(pictures)
      .filter((at) => at % kinds.length === kind)
      .map((at) => ({ image: String(at), width: 1000, height: 667, caption: `活动现场${at + 1}` })),
  })),
  charts: ['0'],
  demo: true,
  created: '2022-05-06T00:00:00Z',
})

/** Figures are drawn for two cases in three. */
const pathOf = (id) => join(folder, `figure-${3 * Math.floor(id / 2) + (id % 2)}.jpg`)
const [before, began] = [process.cpuUsage(), performance.now()]
const shrunk = new Map()
for (const at of range(pictures)) shrunk.set(String(at), await rowSized(await readFile(pathOf(at))))
const images = (id) => shrunk.get(id)
const { bytes, pages } = await renderPdf(
  document,
  { fontFolders: [bundledFonts], images },
  { heap: 900, time: 120_000 },
)
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: peakMegabytes(),
    megabytes: bytes.length / 1e6,
    pages,
  }),
)

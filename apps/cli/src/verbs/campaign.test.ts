import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../main'

const preset = join(__dirname, '../../../../db/presets/n2-cases.yaml')
const file = (name: string) => join(__dirname, '../../../../db/presets', `${name}.yaml`)
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})

test('a campaign file is told in plain Chinese', async () => {
  expect(await run(['campaign', 'check', preset])).toBe(0)
  expect(printed.join('\n')).toContain('2021-03-26 23:59:59')
})

test('words that still name the old year after the dates were moved are listed with what they say', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-campaign-'))
  const path = join(folder, 'next.yaml')
  const text = fs.readFileSync(file('n4-science-videos'), 'utf8')
  fs.writeFileSync(
    path,
    text
      .replace("opens: '2024-09-26'", "opens: '2026-09-26'")
      .replace("closes: '2024-10-25'", "closes: '2026-10-25'"),
  )
  expect(await run(['campaign', 'check', path])).toBe(0)
  const [, listed = ''] = printed
    .join('\n')
    .split('以下 4 处文字写着本活动没有的年份或日期（日期整体移动时只改日期、不改文字），请逐处核对：\n')
  expect(listed.split('\n')).toEqual([
    'title  2024年：2024年全国科普微视频大赛',
    'madeThen  2023年：2023年内完成制作',
    'shownThen  2023年：2023年内公开播映',
    'excellent  2024年：2024年全国优秀科普微视频作品',
  ])
  fs.rmSync(folder, { recursive: true })
})

test('a mistake is told with file, line and column, and is 1', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-campaign-'))
  const path = join(folder, 'wrong.yaml')
  fs.writeFileSync(path, fs.readFileSync(preset, 'utf8').replace(/^phases:/m, 'fases:'))
  const line = fs.readFileSync(path, 'utf8').split('\n').indexOf('fases:') + 1
  expect(await run(['campaign', 'check', path])).toBe(1)
  expect(
    printed
      .join('\n')
      .split('\n')
      .filter((each) => each.startsWith(`${path}:${line}:1: `)),
  ).toHaveLength(1)
  fs.rmSync(folder, { recursive: true })
})

test('a program is told the same in one JSON object on the last line, right or wrong', async () => {
  expect(await run(['campaign', 'check', '--json', preset])).toBe(0)
  const right = JSON.parse(printed.at(-1) ?? '')
  expect([right.mistakes, right.open.length, right.open[0].id]).toEqual([[], 14, 'officeCloses'])
  expect(right.sentences.find(({ id }: { id: string }) => id === 'phase1').text).toContain(
    '2021-03-26 23:59:59',
  )
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-campaign-'))
  const path = join(folder, 'wrong.yaml')
  fs.writeFileSync(
    path,
    fs.readFileSync(preset, 'utf8').replace("closes: '2021-03-26'", "closes: '2021-03-32'"),
  )
  printed.length = 0
  expect(await run(['campaign', 'check', '--json', path])).toBe(1)
  const [wrong, told] = [JSON.parse(printed[0] ?? ''), printed[1] ?? '']
  const [mistake] = wrong.mistakes
  expect([wrong.mistakes.length, told]).toEqual([
    1,
    `${path}:${mistake.line}:${mistake.column}: ${mistake.message}`,
  ])
  fs.rmSync(folder, { recursive: true })
})

test('open questions are listed and block only what is to be published', async () => {
  expect(await run(['campaign', 'check', file('n5-industry-videos')])).toBe(0)
  expect(printed.join('\n')).toContain('尚有 8 项待定，确定前不能发布')
  expect(printed.join('\n')).toContain('四、奖项设置（原文为图片，没有文字）')
  expect(await run(['campaign', 'check', '--publishable', file('n5-industry-videos')])).toBe(2)
})

test('a file whose questions are answered is publishable', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-campaign-'))
  const path = join(folder, 'answered.yaml')
  const text = fs.readFileSync(file('n3-publicity-week'), 'utf8')
  const settled = text.replace(/^( +)default: (.*)$/gm, '$1default: $2\n$1answer: $2')
  fs.writeFileSync(path, settled)
  expect(await run(['campaign', 'check', '--publishable', path])).toBe(2)
  expect(printed.join('\n')).toContain(
    'membersImported  成员单位名单是否已录入——名单“联席会议成员单位名单”还没有内容：请在“名单”中录入、核对后改选“已录入”，在此之前不能发布。',
  )
  fs.writeFileSync(path, settled.replace('answer: false\n    lists', 'answer: registered\n    lists'))
  expect(await run(['campaign', 'check', '--publishable', path])).toBe(0)
  expect(printed.join('\n')).toContain('没有待定事项，可以发布。')
  fs.rmSync(folder, { recursive: true })
})

test('a relay is read with the file above it, and one that loosens is told both clauses', async () => {
  expect(await run(['campaign', 'check', file('n5-hunan')])).toBe(0)
  expect(printed.join('\n')).toContain('2024-05-29 17:30:00 截止')
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-campaign-'))
  fs.copyFileSync(file('n5-industry-videos'), join(folder, 'n5-industry-videos.yaml'))
  const path = join(folder, 'late.yaml')
  const late = fs
    .readFileSync(file('n5-hunan'), 'utf8')
    .replace("closes: '2024-05-29'", "closes: '2024-08-01'")
  fs.writeFileSync(path, late)
  const line = late.split('\n').findIndex((each) => each.includes('2024-08-01')) + 1
  printed.length = 0
  expect(await run(['campaign', 'check', path])).toBe(1)
  expect(printed.join('\n').split('\n')).toEqual([
    `${path}:${line}:13: 转发只能收紧，本级截止时间不能晚于上级。上级：2024-07-31 23:59:59（“申报截止：2024年7月31日”）；本级：2024-08-01 17:30:00（“于5月29日下班前”）。请改早`,
  ])
  fs.rmSync(folder, { recursive: true })
})

test('what is typed wrong is 2', async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await run(['campaign', 'check'])).toBe(2)
  expect(await run(['campaign', 'chekc', preset])).toBe(2)
  expect(await run(['nothing'])).toBe(2)
})

import { Readable } from 'node:stream'
import { casePage, type ArchiveEntry } from '@huibian/documents'
import {
  safeName,
  stampsToSubmit,
  wordsOf,
  type Body,
  type Campaign,
  type CountedThing,
} from '@huibian/domain'
import { printWord } from '../attachment/writeOffice'
import { leaderLine, type People } from '../participation/people'
import type { Context } from '../platform/context'
import { sheetsOf } from '../platform/sheet'
import { blankSheets, fileNames } from './packet.sheets'

/** What a packet is made of: whose it is, its people, the call, what is counted, and the unit's figures of the year before. */
export type Blank = {
  unit: string
  people: People
  campaign: string
  file: Campaign
  things: readonly CountedThing[]
  last: ReadonlyMap<string, number>
}

const said = (...lines: string[]): Body => lines.map((text) => ({ type: 'paragraph', inlines: [{ text }] }))

const called = (line: string): string => (line === '' ? '未登记' : line)

/** Whom the office has on its list, so that the unit can say who it is by now. */
function peopleLines(people: People): Body {
  const contact = [people.contactName, people.contactPhone].filter((word) => word !== '').join(' ')
  return said(
    `负责人：${called(leaderLine(people))}`,
    `联系人：${called(contact)}`,
    '有变动或者未登记的，在“总结数据”中填写，并告知办公室。',
  )
}

/** A stamp stands on a paper that bears the code of what the office has, which nothing sent along does. */
const stampLine =
  '总结需要盖章的，由办公室录入后打印带校验码的文本，送本单位盖章；随件送来的盖章件没有校验码，按原件保存，不能代替。'

/** How a packet is filled in and sent back, and whom the office has on its list. */
export const guide = (
  report: string,
  people: People,
  stamped: boolean,
): { heading: string; body: Body }[] => [
  {
    heading: '填写',
    body: said(
      `“${report}.docx”：在各标题下填写，标题不改动。`,
      `“${fileNames.sheets}”共四张表。“总结数据”填写负责人、联系人和总体数字；“活动”一项活动一行；“活动数据”按活动填写，同一类别有多项活动的，增加行并填写活动名称；“图片清单”一张图片一行。`,
      '“活动数据”的“本年数”只写数字，余、近、超、约在“约数”栏选择；“总结数据”直接写“300余”。没有发生的写0，没有开展的选“未开展”（“总结数据”直接写“未开展”），不清楚的留空。与上年相差十倍以上的，核对后在“相差十倍已核对”栏选“是”。',
      `图片放入“${fileNames.pictures}”文件夹，文件名与清单一致。“有未成年人”栏逐张选“是”或“否”，空着的算没有回答，不用于报告和档案；有未成年人的，还应取得监护人同意。`,
    ),
  },
  { heading: '本单位负责人和联系人', body: peopleLines(people) },
  {
    heading: '报送',
    body: said(
      '将整个文件夹压缩为一个ZIP文件，用单位邮箱或U盘送交办公室，也可以分开发送各个文件。',
      '办公室退回错误清单的，在清单中改正后送回；清单以外的内容已经收到，不必重报。',
      ...(stamped ? [stampLine] : []),
    ),
  },
]

type Page = { title: string; sections: { heading: string; body: Body }[] }

function pageOf(ctx: Context, { unit, campaign }: Blank, { title, sections }: Page): Promise<Uint8Array> {
  const { demo } = ctx.config
  const created = ctx.now.toISOString()
  const document = casePage({ title, region: '', unit, sections, campaign, preview: false, demo, created })
  return printWord(ctx, { document })
}

/** The files of one unit's packet: how to fill it in, the report with its headings, and the sheets. */
export async function blankFiles(ctx: Context, blank: Blank): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { file, unit, people, things, last } = blank
  const report = wordsOf(file.form.template.name)
  const headings = file.form.fields
    .filter(({ type }) => type === 'rich')
    .map(({ label }) => ({ heading: wordsOf(label), body: [] }))
  return [
    {
      name: fileNames.guide,
      bytes: await pageOf(ctx, blank, {
        title: '填写说明',
        sections: guide(report, people, stampsToSubmit(file)),
      }),
    },
    {
      name: safeName(`${report}.docx`),
      bytes: await pageOf(ctx, blank, { title: report, sections: headings }),
    },
    { name: fileNames.sheets, bytes: await sheetsOf(ctx, blankSheets(file, { unit, things, last })) },
  ]
}

/** Files as entries of an archive, in a folder if one is named. */
export const entriesOf = (
  files: readonly { name: string; bytes: Uint8Array }[],
  folder = '',
): ArchiveEntry[] =>
  files.map(({ name, bytes }) => ({
    name: folder === '' ? name : `${folder}/${name}`,
    open: () => Readable.from([Buffer.from(bytes)]),
  }))

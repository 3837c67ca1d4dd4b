import type { Person } from '@huibian/domain'
import { head, row, sealed, signed, value } from '../form/cells.ts'
import { type CodeMark, type Document, formPage, paragraph, type Row } from '../model/document.ts'

/** Where and when a work was first shown, and what proves it. */
export type FirstShown = { platform: string; address: string; date: string; proof: string }

/** A person who has looked a work through and signs for it. */
export type Reviewer = { name: string; title: string; unit: string }

export type WorkFormData = {
  campaign: string
  /** e.g. 推荐表, 自荐表. */
  heading: string
  title: string
  theme: string
  /** Minutes and seconds, as it shall be read, e.g. 3分20秒. */
  duration: string
  /** 制作单位. */
  maker: string
  firstAuthor: Person
  /** 其他作者, in their order. */
  otherAuthors: string[]
  completed: string
  firstShown: FirstShown
  summary: string
  /** 素材来源与授权: one line a source. */
  sources: string[]
  /** 非原创时长, pictures made by AI counted in, e.g. 12秒（4.0%）. */
  borrowed: string
  pledge: string
  version?: CodeMark
  demo: boolean
  created: string
}

export type RecommendationFormData = WorkFormData & { recommender: string }

/** Without reviewers the author's own unit looks the work through. */
export type NominationFormData = WorkFormData & { reviewers: Reviewer[] }

function workRows(data: WorkFormData): Row[] {
  const { firstAuthor: author, firstShown: shown } = data
  return [
    row(9, head('作品名称'), value(data.title, 5)),
    row(9, head('类别／主题'), value(data.theme, 2), head('时　　长'), value(data.duration, 2)),
    row(9, head('制作单位'), value(data.maker, 2), head('完成日期'), value(data.completed, 2)),
    row(9, head('第一作者'), value(author.name, 2), head('职务／职称'), value(author.title, 2)),
    row(
      10,
      head('联系电话'),
      value(author.mobile || author.phone, 2),
      head('电子邮箱'),
      value(author.email, 2),
    ),
    row(9, head('其他作者'), value(data.otherAuthors.join('、') || '无', 5)),
    row(9, head('首播平台'), value(shown.platform, 2), head('首播日期'), value(shown.date, 2)),
    row(9, head('首播网址'), value(`${shown.address}\n证明材料：${shown.proof}`, 5)),
    row(20, head('作品简介'), value(data.summary, 5)),
    row(12, head('素材来源\n与授权'), value(data.sources.join('\n') || '全部为原创素材', 5)),
    row(9, head('非原创时长'), value(`${data.borrowed}（含AI生成内容）`, 5)),
    row(18, head('原创承诺'), signed(data.pledge, '第一作者（签字）：　　　　　　　　', 5, 4)),
  ]
}

const form = (data: WorkFormData, unit: string, ends: Row[]): Document => ({
  title: `${data.heading}：${data.title}`,
  author: unit,
  subject: data.campaign,
  created: data.created,
  ...(data.version === undefined ? { watermark: '预览　未定稿' } : {}),
  demo: data.demo,
  sections: [
    {
      page: formPage,
      ...(data.version === undefined ? {} : { code: data.version }),
      numbers: { style: 'ofTotal' },
      blocks: [
        paragraph('centre', data.campaign),
        paragraph('title', data.heading),
        {
          type: 'table',
          widths: [26, 30, 28, 26, 28, 28],
          headerRows: 0,
          rows: [...workRows(data), ...ends],
          size: 10.5,
          lines: 'ruled',
        },
      ],
    },
  ],
})

const reviewed = '已对作品的政治性、科学性以及作者身份、科研诚信和伦理情况进行审核，'

/** 推荐表 of a work: the recommending unit vouches for it and seals. */
export const recommendationForm = (data: RecommendationFormData): Document =>
  form(data, data.recommender, [
    row(9, head('推荐单位'), value(data.recommender, 5)),
    row(34, head('推荐单位\n审核意见'), sealed(`${reviewed}同意推荐。`, 5, 12)),
  ])

const reviewerRow = ({ name, title, unit }: Reviewer, index: number): Row =>
  row(
    16,
    head(`审读人${index + 1}`),
    signed(
      `${name}　${title}　${unit}\n${reviewed}同意报送。`,
      '（签字）：　　　　　　　　年　　月　　日',
      5,
      4,
    ),
  )

/** 自荐表 of a work: the author's own unit seals, or two people of the field sign. */
export const nominationForm = (data: NominationFormData): Document =>
  form(
    data,
    data.maker,
    data.reviewers.length === 0
      ? [row(34, head('作者所在\n单位意见'), sealed(`${reviewed}同意报送。`, 5, 12))]
      : data.reviewers.map(reviewerRow),
  )

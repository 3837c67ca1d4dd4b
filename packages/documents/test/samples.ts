import type { Body } from '@huibian/domain'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApprovalSheetData } from '../src/sheet/approvalSheet.ts'
import type { CaseBookData } from '../src/book/caseBook.ts'
import type { MaterialsData } from '../src/book/materials.ts'
import type { BookText } from '../src/pdf/source.ts'
import type { CaseFormData } from '../src/case/caseForm.ts'
import type { CasePageData, CaseText } from '../src/case/casePage.ts'
import type { CodeMark } from '../src/model/document.ts'
import type { ReceiptData } from '../src/sheet/receipt.ts'
import type { SummaryTableData } from '../src/summary/summaryTable.ts'

export const fontFolders = [join(__dirname, '../fonts')]

/** A flow chart of 1000 × 667, made for these tests. */
export const picture: Uint8Array = readFileSync(join(__dirname, 'picture.png'))

export const rendering = { fontFolders, images: () => picture }

const opening =
  '2020年3月以来，中心面向省内120余家中小企业开展“专利导航+预警”服务，围绕知识产权创造、运用、保护全链条，累计提供检索报告86份，' +
  '挖掘高价值专利35件（含PCT申请6件），企业满意度达98.5%。针对“检索难、分析难、运用难”等问题，组建由检索员、专利代理师、产业专家组成的服务小组，实行“一企一策”。'

/** Han and full-width marks only, so that lines of the official page can be counted. */
export const plainChinese =
  '中心坚持问题导向，深入企业生产一线，了解研发人员在技术路线选择、竞争对手跟踪、侵权风险排查等方面的真实需求，逐项建立台账，明确责任人员和完成时限，做到件件有回音、事事有着落。'

const paragraph = (text: string): Body[number] => ({ type: 'paragraph', inlines: [{ text }] })
const cell = (text: string) => ({ blocks: [paragraph(text)] })

export const caseText: CaseText = {
  title: '专利信息服务助力轴承企业突破“卡脖子”技术',
  region: '河南省',
  unit: '洛阳市知识产权信息服务中心',
  sections: [
    {
      heading: '案例背景',
      body: [
        paragraph(opening),
        {
          type: 'paragraph',
          inlines: [{ text: plainChinese }, { text: '重点在于精准服务', bold: true }, { text: '。' }],
        },
      ],
    },
    {
      heading: '服务过程',
      body: [
        { type: 'heading', level: 1, inlines: [{ text: '（一）建立需求清单' }] },
        paragraph(plainChinese + opening),
        { type: 'figure', file: 'flow', caption: '服务流程', width: 1000, height: 667 },
        { type: 'heading', level: 2, inlines: [{ text: '1．走访调研' }] },
        {
          type: 'list',
          ordered: true,
          items: [[paragraph('走访企业43家，收集需求112条。')], [paragraph(plainChinese)]],
        },
        {
          type: 'table',
          caption: '服务情况统计表',
          headerRows: 1,
          rows: [
            ['序号', '服务内容', '次数', '覆盖企业', '完成率'].map(cell),
            ['1', '专利检索', '280', '120', '98.0%'].map(cell),
            [cell('2'), { ...cell('专利导航与预警'), columns: 3 }, cell('95.0%')],
          ],
        },
        { type: 'note', inlines: [{ text: '数据截至2021年2月底。' }] },
      ],
    },
    {
      heading: '服务成效',
      body: [paragraph(opening + opening), { type: 'gap', reason: '粘贴的图片无法读取' }],
    },
    { heading: '经验启示', body: [paragraph(plainChinese + plainChinese)] },
  ],
}

const campaign = '知识产权信息公共服务优秀案例征集活动（第一阶段）'
const created = '2021-03-20T02:00:00Z'

export const version: CodeMark = {
  code: '7KQ4-M2XD-9RTB',
  qr: 'https://example.gov.cn/v/7KQ4M2XD9RTB',
  note: '第 3 稿',
}

export const casePageData: CasePageData = {
  ...caseText,
  campaign,
  version,
  preview: false,
  demo: true,
  created,
}

export const caseFormData: CaseFormData = {
  campaign,
  heading: '案例报送表',
  unit: caseText.unit,
  unitType: '技术与创新支持中心（TISC）',
  region: '河南省',
  title: caseText.title,
  phase: '第一阶段',
  theme: '服务中小企业创新发展',
  served: '洛阳某轴承科技有限公司等12家中小企业',
  period: '2020年3月 至 2021年2月',
  summary: plainChinese,
  sentBefore: '否',
  contact: {
    name: '演示联系人',
    title: '科长',
    phone: '0379-00000000',
    mobile: '13000000000',
    email: 'demo@example.cn',
  },
  pledge: '本单位承诺：所报案例内容真实、数据准确，已作保密审查。',
  version,
  demo: true,
  created,
}

export const summaryData = (rows: number): SummaryTableData => ({
  campaign,
  heading: '案例汇总表（第一阶段）',
  unit: '河南省知识产权局',
  filledBy: '演示填表人',
  phone: '0371-00000000',
  date: '2021年3月25日',
  rows: Array.from({ length: rows }, (_, i) => ({
    title: i % 2 === 0 ? caseText.title : '构建“专利池”服务产业集群',
    unit: caseText.unit,
    unitType: i % 2 === 0 ? 'TISC' : '高校中心',
    theme: '服务中小企业创新发展',
    served: '中小企业12家',
    contact: '演示联系人',
    phone: '0379-00000000',
    email: `demo${i}@example.edu.cn`,
    remark: '',
  })),
  version,
  demo: true,
  created,
})

export const approvalData: ApprovalSheetData = {
  heading: '用印呈批单',
  unit: '河南省知识产权局',
  number: '2021-003',
  matter: '报送优秀案例汇总表（第一阶段）',
  file: '案例汇总表（第一阶段）.pdf',
  pages: 2,
  copies: 2,
  requestedBy: '演示经办人',
  date: '2021年3月25日',
  facts: [{ label: '案例数', value: '23 篇' }],
  version,
  demo: true,
  created,
}

export const receiptData: ReceiptData = {
  heading: '报送回执',
  campaign,
  receiver: '河南省知识产权局',
  statement: '下列案例已于2021年3月20日14:05报送。',
  facts: [
    { label: '案例名称', value: caseText.title },
    { label: '校验码', value: version.code },
  ],
  version,
  demo: true,
  created,
}

export const bookData: CaseBookData = {
  title: '知识产权信息公共服务优秀案例集',
  organiser: '国家知识产权局公共服务司',
  edition: '送审稿',
  date: '2021年9月',
  preface: [paragraph(plainChinese)],
  editorialNotes: [paragraph(plainChinese)],
  chapters: [
    {
      title: '服务中小企业创新发展',
      cases: [caseText, { ...caseText, title: '构建“专利池”服务产业集群', editorsNote: '典型性强。' }],
    },
    { title: '支撑产业发展', cases: [{ ...caseText, title: '专利导航支撑新能源产业布局' }] },
  ],
  colophon: [{ label: '编写单位', value: '国家知识产权局公共服务司' }],
  demo: true,
  created,
}

/** A book as its edition keeps it, and as a thread is given it. */
export const bookText = ({ demo, created, ...book }: MaterialsData): BookText => ({
  book: JSON.stringify(book),
  pictures: ['flow'],
  demo,
  created,
})

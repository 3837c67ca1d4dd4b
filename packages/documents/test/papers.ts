import type { Body, Quantity } from '@huibian/domain'
import type { LeaderTableData } from '../src/book/leaderTables.ts'
import type { SelectionBookData } from '../src/book/selectionBook.ts'
import type { CertificateData } from '../src/certificate/certificate.ts'
import type { UnitFormData } from '../src/case/unitForm.ts'
import type { ChaseSheetData } from '../src/chase/chaseSheet.ts'
import type { LetterData } from '../src/letter/letter.ts'
import type { ActivityReportData } from '../src/report/activityReport.ts'
import type { BriefingData } from '../src/report/briefing.ts'
import type { WorkFormData } from '../src/work/workForm.ts'
import { caseText, plainChinese, version } from './samples.ts'

const created = '2022-05-06T02:00:00Z'
const paragraph = (text: string): Body[number] => ({ type: 'paragraph', inlines: [{ text }] })
const reviewed = '已对作品的政治性、科学性以及作者身份、科研诚信和伦理情况进行审核，'

const work: WorkFormData = {
  campaign: '全国科普微视频作品征集活动',
  heading: '推荐表',
  title: '一粒种子的旅行',
  unit: '某省科学技术厅',
  fields: [
    { label: '作品名称', value: '一粒种子的旅行' },
    { label: '类别／主题', value: '弘扬科学家精神' },
    { label: '时　　长', value: '3分20秒' },
    { label: '制作单位', value: '某市科学技术馆' },
    { label: '完成日期', value: '2023年9月10日' },
    { label: '第一作者', value: '演示作者' },
    { label: '职务／职称', value: '编导' },
    { label: '其他作者', value: '演示作者乙　某市科学技术馆\n演示作者丙　某大学' },
    { label: '首播日期', value: '2023年9月15日' },
    { label: '非原创时长', value: '12秒（6.0%）' },
    {
      label: '首播平台和网址',
      value: '某省广播电视台科教频道\nhttps://video.example.cn/works/20230915/yili-zhongzi-de-lvxing.html',
    },
    { label: '作品简介', value: plainChinese },
    {
      label: '素材来源与授权',
      value: '航拍素材：某市融媒体中心，授权书见附件\n音乐：《田野》，已购买使用许可',
    },
    { label: '联系人', value: '演示作者　编导　13000000000　demo@example.cn' },
    { label: '推荐单位', value: '某省科学技术厅' },
  ],
  pledge: '本人承诺：作品为原创，不侵犯他人著作权、肖像权等合法权益，所填内容真实。',
  reviewers: [],
  opinions: [{ label: '推荐单位审核意见', says: `${reviewed}同意推荐。` }],
  version,
  demo: true,
  created,
}

export const recommendation = work

export const nomination: WorkFormData = {
  ...work,
  heading: '自荐表',
  unit: '某市科学技术馆',
  fields: work.fields.filter(({ label }) => label !== '推荐单位'),
  opinions: [{ label: '作者所在单位意见', says: `${reviewed}同意报送。` }],
  reviewers: [
    { name: '演示专家甲', title: '研究员', unit: '某省农业科学院' },
    { name: '演示专家乙', title: '教授', unit: '某农业大学' },
  ],
}

export const certificateData: CertificateData = {
  heading: '入选证书',
  holder: '洛阳市知识产权信息服务中心',
  statement: '你单位报送的《专利信息服务助力轴承企业突破“卡脖子”技术》入选2021年知识产权信息公共服务优秀案例',
  closing: '特发此证。',
  number: 'ZSCQ-2021-0007',
  issuer: '国家知识产权局公共服务司',
  date: '2021年9月28日',
  check: 'https://example.gov.cn/c/ZSCQ20210007',
  demo: true,
  created,
}

const over = (value: number): Quantity => ({ value, qualifier: 'over' })

const units = [
  '市市场监督管理局',
  '市中级人民法院',
  '市人民检察院',
  '市公安局',
  '市文化广电和旅游局',
  '市农业农村局',
  '某海关驻市办事处',
]

const picture = (caption: string) => ({ image: 'flow', width: 1000, height: 667, caption })

export const reportData: ActivityReportData = {
  title: '某市2022年知识产权宣传周活动总结',
  receiver: '省知识产权战略实施工作联席会议办公室',
  unit: '某市知识产权战略实施工作联席会议办公室',
  date: '2022年5月6日',
  parts: [
    { heading: '总体情况', body: [paragraph(plainChinese), paragraph(plainChinese)] },
    { heading: '主要做法和经验', body: [paragraph(plainChinese)] },
    { heading: '下一步打算', body: [paragraph(plainChinese)] },
  ],
  measures: [
    { key: 'sessions', label: '活动', unit: '场次' },
    { key: 'audience', label: '受众', unit: '人次' },
    { key: 'leaflets', label: '发放资料', unit: '份' },
    { key: 'reports', label: '媒体报道', unit: '篇' },
  ],
  units: units.map((name, i) => ({
    name,
    figures: {
      sessions: { value: 12 - i },
      audience: i % 2 === 0 ? over(2600 - 300 * i) : { value: 1800 - 200 * i },
      leaflets: i === 3 ? undefined : over(5000 - 500 * i),
      reports: { value: 1 + (i % 4) },
    },
  })),
  reporting: units.length,
  activities: [
    {
      name: '启动仪式',
      date: '2022年4月20日',
      place: '市民广场',
      organisers: '市市场监督管理局、市委宣传部',
      body: [paragraph(plainChinese)],
      pictures: [picture('启动仪式现场'), picture('现场咨询')],
    },
    {
      name: '进企业、进校园',
      date: '2022年4月21日至26日',
      place: '',
      organisers: '各成员单位',
      body: [paragraph(plainChinese)],
      pictures: [picture('走访企业')],
    },
  ],
  charts: ['sessions'],
  version,
  demo: true,
  created,
}

export const selectionData: SelectionBookData = {
  title: '拟向世界知识产权组织推荐的案例',
  organiser: '国家知识产权局公共服务司',
  date: '2021年9月',
  cases: [
    {
      number: 'AL-2021-0007',
      title: caseText.title,
      region: caseText.region,
      unit: caseText.unit,
      summary: [paragraph(plainChinese)],
      english: {
        title: 'Patent Information Services Help a Bearing Maker Master a Key Technology',
        unit: 'Luoyang Intellectual Property Information Service Center',
        summary:
          'The center served more than 120 small and medium-sized enterprises, delivered 86 search reports and helped to identify 35 high-value patents.',
      },
    },
    {
      number: 'AL-2021-0012',
      title: '构建“专利池”服务产业集群',
      region: '浙江省',
      unit: '某高校国家知识产权信息服务中心',
      summary: [paragraph(plainChinese)],
      english: {
        title: 'A Patent Pool for an Industrial Cluster',
        unit: 'University Intellectual Property Information Service Center',
        summary: 'The university pooled patents of 43 enterprises and licensed them at agreed rates.',
      },
    },
  ],
  demo: true,
  created,
}

export const leaderData = (heading: string): LeaderTableData => ({
  campaign: '知识产权信息公共服务优秀案例征集活动',
  heading,
  unit: '公共服务司',
  date: '2021年7月5日',
  cases: Array.from({ length: 14 }, (_, i) => ({
    number: `AL-2021-${String(i + 1).padStart(4, '0')}`,
    title: i % 2 === 0 ? caseText.title : '构建“专利池”服务产业集群',
    region: i % 2 === 0 ? '河南' : '浙江',
    unit: caseText.unit,
    theme: '服务中小企业创新发展',
    mark: i === 2 ? '迟报（经同意）' : '按时',
    chapter: '第一部分　服务中小企业创新发展',
    proposal: i % 5 === 4 ? '备选' : '入选',
    reason: i % 5 === 4 ? '与第1篇做法相近' : '做法具体，成效有数据支撑，可复制推广',
  })),
  demo: true,
  created,
})

const owing = [
  {
    unit: '栖霞工业大学知识产权信息服务中心',
    phase: '第一阶段',
    due: '2022年3月26日 23:59',
    missing: '还差 2 个',
  },
  {
    unit: '某市知识产权保护中心',
    phase: '第一阶段',
    due: '2022年3月26日 23:59',
    missing: '退回后未再报 1 个',
  },
]

export const letterData: LetterData = {
  title: '关于报送知识产权信息公共服务优秀案例的催办通知',
  number: '某知办函〔2022〕9号',
  receiver: '各有关单位',
  words:
    '按照征集通知的安排，第一阶段报送工作已近截止。\n下列单位尚未报齐材料，请对照所列事项抓紧办理，尽快报送。',
  points: [],
  owing,
  unit: '某省知识产权局',
  date: '2022年3月20日',
  version: { ...version, note: '某知办函〔2022〕9号' },
  demo: true,
  created,
}

export const chaseData: ChaseSheetData = {
  campaign: '知识产权信息公共服务优秀案例征集活动',
  unit: '江苏省知识产权局',
  date: '2021年3月20日',
  lists: [
    {
      peers: false,
      units: ['南京', '苏州', '无锡', '常州', '南通', '扬州'].map((name, i) => ({
        unit: `${name}市知识产权保护中心`,
        phase: i % 2 === 0 ? '第一阶段' : '第二阶段',
        due: '2021年3月26日 24:00',
        missing: i === 2 ? '案例 2 个，退回 1 个未重报' : '案例 1 个',
        contact: '李某',
        phone: '025-00000000',
        leader: i === 0 ? '王某 副主任 025-11111111' : '',
        reminded: i < 3 ? '3月18日 邮件' : '',
        called: i === 1 ? '3月19日 10:05：已在盖章，承诺 3月22日报出' : '',
        late: i === 4 ? '1' : '',
        onTime: i === 4 ? '50%' : '0%',
      })),
      totals: [
        { phase: '第一阶段', late: '1', onTime: '82%' },
        { phase: '第二阶段', late: '', onTime: '91%' },
      ],
    },
  ],
  demo: true,
  created: '2021-03-20T02:00:00Z',
}

export const briefingData: BriefingData = {
  title: '宣传周简报',
  unit: reportData.unit,
  date: reportData.date,
  measures: reportData.measures,
  units: reportData.units,
  reporting: reportData.reporting,
  notes: [],
  overview: plainChinese,
  kinds: [
    { name: '现场活动', text: plainChinese },
    { name: '线上活动', text: plainChinese },
  ],
  demo: true,
  created: reportData.created,
}

/** A unit's one form for several entries. */
export const unitFormData = (entries: number, stampers: string[] = ['某中心']): UnitFormData => ({
  campaign: '征集活动',
  heading: '案例报送表',
  noun: '案例',
  unit: '某中心',
  phase: '第一阶段',
  pledge: '',
  stampers,
  entries: Array.from({ length: entries }, (_, at) => ({
    title: `案例${at + 1}`,
    version: '第 1 稿',
    code: `C${at + 1}`,
  })),
  address: 'https://example.org/v',
  demo: false,
  created: '2021-03-20T10:00:00+08:00',
})

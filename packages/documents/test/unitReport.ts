import type { WorkFormData } from '../src/work/workForm.ts'
import { plainChinese, version } from './samples.ts'

/** A unit's report: its texts, then what it counted, blank, none and not held among it. */
export const unitReport: WorkFormData = {
  campaign: '某市知识产权宣传周活动',
  heading: '宣传周活动总结',
  title: '某市中级人民法院',
  unit: '某市中级人民法院',
  fields: [
    { label: '单位名称', value: '某市中级人民法院' },
    { label: '负责人', value: '演示人员甲　副院长　0000-0000001' },
    { label: '联系人', value: '演示人员乙　干事　0000-0000002' },
    { label: '开展情况', value: plainChinese },
    { label: '活动效果', value: plainChinese },
    { label: '经验体会', value: plainChinese },
  ],
  figures: [
    { label: '展板块数', value: '2', unit: '块' },
    { label: '发放资料份数', value: '近500', unit: '' },
    { label: '活动场次', value: '300余', unit: '场次' },
    { label: '受众人次', value: '超12000', unit: '人次' },
    { label: '媒体报道篇数', value: '0', unit: '篇' },
    { label: '走访企业数', value: '未开展', unit: '家' },
    { label: '执法案件数', value: '', unit: '件' },
  ],
  pledge: '',
  reviewers: [],
  opinions: [{ label: '报送单位意见', says: '同意报送。' }],
  version,
  demo: true,
  created: '2022-05-06T02:00:00Z',
}

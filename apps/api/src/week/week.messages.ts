import { addMessages } from '../platform/say'

export const weekMessages = addMessages({
  zh: {
    'week.noMeasure': '本次活动不统计“{measure}”，请刷新页面。',
    'week.unitLong': '“{measure}”的单位有 {n} 个字，最多 {max} 个字，请缩短。',
    'week.definitionLong': '“{measure}”的口径有 {n} 个字，最多 {max} 个字，请缩短。',
    'week.leastMost': '“{measure}”的最低数最多为 {max}，请改小。',
    'week.leastOfSummary': '“{measure}”只在总结中填报，不能规定最低数，请留空。',
    'week.forUnknown': '“{measure}”的最低数只限“{who}”，参加本次活动的单位中没有这个类型或编号，请重新选择。',
    'week.adjustmentReason': '调整合计数应写明理由，{min} 至 {max} 个字；理由印在报告附注中。',
    'week.negativeTotal': '各单位合计为 {sum}，调整后为 {total}：采用数不能小于 0，请修改“调整数”。',
  },
  en: {
    'week.noMeasure': '“{measure}” is not counted in this week; reload the page.',
    'week.unitLong': 'The unit of “{measure}” has {n} characters; it takes {max}.',
    'week.definitionLong': 'What “{measure}” counts is told in {n} characters; it takes {max}.',
    'week.leastMost': 'The least number of “{measure}” is {max} at most.',
    'week.leastOfSummary':
      '“{measure}” is reported in summaries alone and has no least number; leave it empty.',
    'week.forUnknown':
      '“{measure}” is owed by “{who}” alone, which is no type or key of a unit that takes part; choose again.',
    'week.adjustmentReason':
      'Say in {min} to {max} characters why the total is corrected; the report prints it.',
    'week.negativeTotal': 'The units give {sum}; {total} would be adopted, and less than 0 cannot be.',
  },
})

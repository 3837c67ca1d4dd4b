import { addMessages } from '../platform/say'

export const reportMessages = addMessages({
  zh: {
    'report.fixed': '“{section}”说明调整数和口径，由系统按数据生成，不能改写。',
    'report.long': '“{section}”有 {n} 个字，最多 {max} 个字，请缩短。',
    'report.receiver': '主送机关应为 {min} 至 {max} 个字，现为 {n} 个字。',
  },
  en: {
    'report.fixed': '“{section}” tells what was corrected and how things are counted; it cannot be reworded.',
    'report.long': '“{section}” has {n} characters and may have {max}; shorten it.',
    'report.receiver': 'The addressee takes {min} to {max} characters; it has {n}.',
  },
})

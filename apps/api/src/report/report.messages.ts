import { addMessages } from '../platform/say'

export const reportMessages = addMessages({
  zh: {
    'report.fixed': '“{section}”说明调整数和口径，由系统按数据生成，不能改写。',
    'report.long': '“{section}”有 {n} 个字，最多 {max} 个字，请缩短。',
    'report.onePage':
      '简报排不进一页：各类活动和调整说明都略去后，“{section}”（{n} 个字）仍放不下。请改写“{section}”，缩短后重新编制。',
    'report.receiver': '主送机关应为 {min} 至 {max} 个字，现为 {n} 个字。',
  },
  en: {
    'report.fixed': '“{section}” tells what was corrected and how things are counted; it cannot be reworded.',
    'report.long': '“{section}” has {n} characters and may have {max}; shorten it.',
    'report.onePage':
      'The briefing does not fit on one page: “{section}” ({n} characters) is too long even without the kinds of activity and the notes. Reword it shorter and compile again.',
    'report.receiver': 'The addressee takes {min} to {max} characters; it has {n}.',
  },
})

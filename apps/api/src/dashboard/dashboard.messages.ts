import { addMessages } from '../platform/say'

export const dashboardMessages = addMessages({
  zh: {
    'export.tooMany': '{noun}超过 {max} 条，请分阶段导出。',
    'record.day': '“{day}”不是日期，请写成 2026-04-30 的样子。',
    'record.oneThing': '请指明要查看哪一个{noun}、汇总表或报送包的办理记录。',
  },
  en: {
    'export.tooMany': 'There are more than {max} {noun}s; export phase by phase.',
    'record.day': '“{day}” is no date; write it like 2026-04-30.',
    'record.oneThing': 'Say of which {noun}, summary table or package the history is asked for.',
  },
})

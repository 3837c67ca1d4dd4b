import { addMessages } from '../platform/say'

export const dashboardMessages = addMessages({
  zh: {
    'export.tooMany': '案例超过 {max} 条，请分阶段导出。',
    'record.oneThing': '请指明要查看哪一个案例、汇总表或报送包的办理记录。',
  },
  en: {
    'export.tooMany': 'There are more than {max} cases; export phase by phase.',
    'record.oneThing': 'Say of which case, summary table or package the history is asked for.',
  },
})

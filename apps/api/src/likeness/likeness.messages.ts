import { addMessages } from '../platform/say'

export const likenessMessages = addMessages({
  zh: {
    'pastCase.row.year': '“年份”应为 {min} 至 {max} 的四位数字。',
    'pastCase.row.empty': '“{label}”未填写。',
    'pastCase.row.long': '“{label}”不能超过 {max} 个字。',
  },
  en: {
    'pastCase.row.year': 'The year (年份) takes four digits from {min} to {max}.',
    'pastCase.row.empty': '“{label}” is empty.',
    'pastCase.row.long': '“{label}” takes {max} characters at most.',
  },
})

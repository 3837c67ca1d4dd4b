import { addMessages } from '../platform/say'

export const searchMessages = addMessages({
  zh: { 'search.length': '查找内容共 {n} 个字，应为 {min} 至 {max} 个字，请修改。' },
  en: { 'search.length': 'What is searched for has {n} characters; it takes {min} to {max}.' },
})

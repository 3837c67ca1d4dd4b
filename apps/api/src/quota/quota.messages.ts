import { addMessages } from '../platform/say'

export const quotaMessages = addMessages({
  zh: { 'quota.unseen': '另一件作品' },
  en: { 'quota.unseen': 'another work' },
})

import { addMessages } from '../platform/say'

export const participationMessages = addMessages({
  zh: { 'participation.notHere': '该单位已参加本活动，或不在可由本单位列入的范围内，请刷新名单后再办理。' },
  en: {
    'participation.notHere':
      'This unit takes part already or is not yours to take in; reload the list and look again.',
  },
})

import { addMessages } from '../platform/say'

export const letterMessages = addMessages({
  zh: {
    'letter.title': '“标题”应为 {min} 至 {max} 个字，请修改。',
    'letter.words': '“正文”应为 {min} 至 {max} 个字，请修改。',
    'letter.number': '“发文字号”不超过 {max} 个字，请修改。',
    'letter.sealed': '该通知已盖章，不必再次申请用印。',
    'letter.waiting': '已有一份通知待用印，请等候用印管理员办理。',
  },
  en: {
    'letter.title': 'The title takes {min} to {max} characters.',
    'letter.words': 'The text takes {min} to {max} characters.',
    'letter.number': 'The number takes at most {max} characters.',
    'letter.sealed': 'This notice is sealed already.',
    'letter.waiting': 'A letter waits for the seal already; the keeper will settle it.',
  },
})

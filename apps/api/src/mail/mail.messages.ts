import { addMessages } from '../platform/say'

export const mailMessages = addMessages({
  zh: { 'mail.address': '邮箱格式不对或超过 {max} 个字符，例如 name@example.cn；不需要邮件的可以留空。' },
  en: {
    'mail.address': 'The mail address is wrong or longer than {max} characters; leave it empty for no mail.',
  },
})

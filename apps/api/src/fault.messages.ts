import { addMessages } from './platform/say'

/** Why a request is not read at all. */
export const faultMessages = addMessages({
  zh: {
    'request.tooLarge':
      '本次提交的内容超过 {max} MB，未提交，已填内容未受影响。请删减过长的文字，或分几次提交；图片和表格请作为文件上传。',
  },
  en: {
    'request.tooLarge':
      'This is more than the {max} MB that can be sent at once. Nothing was sent and what you have typed is untouched. Shorten long texts, or send it in several goes; upload pictures and tables as files.',
  },
})

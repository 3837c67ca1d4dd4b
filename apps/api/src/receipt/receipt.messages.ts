import { addMessages } from '../platform/say'

export const receiptMessages = addMessages({
  zh: { 'receipt.unknown': '本作品不需要邮寄编号为“{key}”的材料，请刷新页面后再登记。' },
  en: { 'receipt.unknown': 'This work has nothing “{key}” to send by post; reload the page.' },
})

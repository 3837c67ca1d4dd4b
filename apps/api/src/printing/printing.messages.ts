import { addMessages } from '../platform/say'

export const printingMessages = addMessages({
  zh: { 'printing.notLocked': '只有锁定的付印稿可以存入印刷成品，请先锁定付印稿。' },
  en: { 'printing.notLocked': 'Finished prints are filed beside the locked print edition; lock it first.' },
})

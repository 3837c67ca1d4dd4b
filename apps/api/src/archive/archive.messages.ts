import { addMessages } from '../platform/say'

export const archiveMessages = addMessages({
  zh: { 'archive.notArchived': '本活动尚未归档，归档后才能整体导出。' },
  en: { 'archive.notArchived': 'This call is not archived; it is exported whole once it is.' },
})

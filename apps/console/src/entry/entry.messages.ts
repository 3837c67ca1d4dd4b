import type { Messages } from '../platform/messages'

export const entryMessages: Messages = { zh: {}, en: {} }

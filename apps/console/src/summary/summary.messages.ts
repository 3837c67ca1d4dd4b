import type { Messages } from '../platform/messages'

export const summaryMessages: Messages = { zh: {}, en: {} }

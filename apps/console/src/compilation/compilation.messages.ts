import type { Messages } from '../platform/messages'

export const compilationMessages: Messages = { zh: {}, en: {} }

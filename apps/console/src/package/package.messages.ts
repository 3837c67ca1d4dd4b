import type { Messages } from '../platform/messages'

export const packageMessages: Messages = { zh: {}, en: {} }

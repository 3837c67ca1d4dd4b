import type { Messages } from '../platform/messages'

export const accountMessages: Messages = { zh: {}, en: {} }

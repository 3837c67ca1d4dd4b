import type { Messages } from '../platform/messages'

export const reviewMessages: Messages = { zh: {}, en: {} }

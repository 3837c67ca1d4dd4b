import type { Messages } from '../platform/messages'

export const campaignMessages: Messages = { zh: {}, en: {} }

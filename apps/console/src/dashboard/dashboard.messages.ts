import type { Messages } from '../platform/messages'

export const dashboardMessages: Messages = { zh: {}, en: {} }

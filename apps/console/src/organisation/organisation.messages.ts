import type { Messages } from '../platform/messages'

export const organisationMessages: Messages = { zh: {}, en: {} }

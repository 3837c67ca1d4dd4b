import type { Noun } from '../platform/noun'
import './template.messages'
import { TemplateResolver } from './template.resolver'
import { templateRoutes } from './template.routes'

/** An office's own 附件 in which the papers of its campaign come out. */
export const template: Noun = { entities: [], resolvers: [TemplateResolver], routes: templateRoutes }

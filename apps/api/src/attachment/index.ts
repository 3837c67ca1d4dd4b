import type { Noun } from '../platform/noun'
import './attachment.messages'
import { AttachmentResolver } from './attachment.resolver'
import { fileRoutes } from './file.routes'
import { tableRoutes } from './table.routes'
import { uploadRoutes } from './uploads'

export const attachment: Noun = {
  entities: [],
  resolvers: [AttachmentResolver],
  routes: (router, open, platform) => {
    uploadRoutes(router, open, platform.config)
    fileRoutes(router, open)
    tableRoutes(router, open)
  },
}

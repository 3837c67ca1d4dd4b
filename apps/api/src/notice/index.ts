import type { Noun } from '../platform/noun'
import './notice.messages'
import { NoticeActsResolver } from './notice.acts.resolver'
import { CorrectionReaderResolver, NoticeResolver } from './notice.resolver'

export const notice: Noun = {
  entities: [],
  resolvers: [NoticeResolver, CorrectionReaderResolver, NoticeActsResolver],
}

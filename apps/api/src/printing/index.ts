import type { Noun } from '../platform/noun'
import { materialsJob } from './materials.job'
import './printing.messages'
import { PrintingResolver } from './printing.resolver'
import './sealEdition'

/** What passes between the office and the printing house: 排版素材包 out, the finished PDF back. */
export const printing: Noun = {
  entities: [],
  resolvers: [PrintingResolver],
  jobs: { 'edition.materials': materialsJob },
}

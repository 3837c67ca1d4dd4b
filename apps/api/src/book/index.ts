import type { Noun } from '../platform/noun'
import { BookActsResolver } from './book.acts.resolver'
import { BookRow, EditionRow } from './book.entity'
import './book.messages'
import { BookResolver, EditionResolver } from './book.resolver'
import { compileJob } from './compile.job'
import { numberJob } from './number.job'

/** The case book: what surrounds its cases, and the editions that are compiled of both. */
export const book: Noun = {
  entities: [BookRow, EditionRow],
  resolvers: [BookResolver, EditionResolver, BookActsResolver],
  jobs: { 'edition.compile': compileJob, 'edition.number': numberJob },
}

import type { Noun } from '../platform/noun'
import { CompilationActsResolver } from './compilation.acts.resolver'
import { BookRow, ConfirmationRow, EditionRow, EditRow, SelectionRow } from './compilation.entity'
import './compilation.messages'
import {
  BookResolver,
  ChapterResolver,
  EditedTextResolver,
  EditionResolver,
  EntrySelectionResolver,
  SelectionResolver,
} from './compilation.resolver'
import { compilationRoutes } from './compilation.routes'
import { compileJob } from './compile.job'
import { numberJob } from './number.job'

/** Selecting, editing, ordering and printing the case book. */
export const compilation: Noun = {
  entities: [BookRow, SelectionRow, EditRow, ConfirmationRow, EditionRow],
  resolvers: [
    BookResolver,
    ChapterResolver,
    SelectionResolver,
    EditedTextResolver,
    EditionResolver,
    EntrySelectionResolver,
    CompilationActsResolver,
  ],
  routes: compilationRoutes,
  jobs: { 'edition.compile': compileJob, 'edition.number': numberJob },
}

import type { Noun } from '../platform/noun'
import { SelectionActsResolver } from './selection.acts.resolver'
import { ConfirmationRow, EditRow, SelectionRow } from './selection.entity'
import './selection.messages'
import {
  BookVerbsResolver,
  ChapterResolver,
  EditedTextResolver,
  EntrySelectionResolver,
  SelectionResolver,
} from './selection.resolver'
import { selectionRoutes } from './selection.routes'

/** Taking cases into the book: choosing, ordering, editing and announcing them. */
export const selection: Noun = {
  entities: [SelectionRow, EditRow, ConfirmationRow],
  resolvers: [
    SelectionResolver,
    EditedTextResolver,
    ChapterResolver,
    BookVerbsResolver,
    EntrySelectionResolver,
    SelectionActsResolver,
  ],
  routes: selectionRoutes,
}

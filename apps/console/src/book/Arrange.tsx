import { closestCenter, DndContext } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { Complaint, EmptyState, Panel, useDragging } from '../parts'
import { usePath } from '../platform/path'
import { ArrangeCase } from './ArrangeCase'
import type { Book, Chosen, Placing } from './book.documents'
import { ChapterHeading } from './ChapterHeading'
import { ExportLists, ImportOrder } from './OrderLists'
import { dragged, lineOf, orderIn, put } from './places'
import { barred } from '../selection/LockedBook'
import { useArranging } from './useArranging'
import { useSpokenPlaces } from './useSpokenPlaces'

/** The book's order: by typed number, by dragging or keys, or by a list that is renumbered outside and imported. */
export function Arrange({ book }: { book: Book }) {
  const translate = useTranslate()
  const path = usePath()
  const { order, arrange, saving, error } = useArranging(book)
  const fixed = barred(book.verbs, 'selection.order') !== undefined
  if (order.length === 0)
    return (
      <Panel>
        <EmptyState says={translate('book.empty')} hint={translate('book.emptyHint')}>
          <Button variant="contained" component={Link} to={path(`/campaigns/${book.campaign.id}/received`)}>
            {translate('selection.received')}
          </Button>
        </EmptyState>
      </Panel>
    )
  return (
    <Panel
      title={translate('book.tab.order')}
      aside={
        <>
          <ExportLists file={book.campaign.file} campaign={book.campaign.id} />
          {!fixed && <ImportOrder campaign={book.campaign.id} revision={book.revision} />}
        </>
      }
      flush
    >
      <Box className="no-print" sx={{ px: 2, pb: 1, color: palette.quiet, fontSize: '0.875rem' }}>
        {!fixed && translate('book.orderHint')}
        <Box component="span" role="status" sx={{ ml: 1 }}>
          {saving ? translate('book.saving') : ''}
        </Box>
        <Complaint error={error} />
      </Box>
      <Lines book={book} order={order} arrange={arrange} />
    </Panel>
  )
}

type LinesProps = { book: Book; order: Placing[]; arrange: (order: Placing[]) => void }

function Lines({ book, order, arrange }: LinesProps) {
  const chapters = book.chapters.map(({ key }) => key)
  const chosen = new Map(
    book.chapters.flatMap(({ selections }) => selections.map((one) => [one.entry.id, one])),
  )
  const line = lineOf(order, chapters)
  const filled = chapters.filter((key) => order.some(({ chapter }) => chapter === key))
  const sensors = useDragging()
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={useSpokenPlaces(book.chapters, order)}
      onDragEnd={({ active, over }) => {
        if (!over || active.id === over.id) return
        arrange(orderIn(dragged(line, String(active.id), String(over.id)), chapters))
      }}
    >
      <SortableContext items={line} strategy={verticalListSortingStrategy}>
        {book.chapters.map((chapter) => {
          const cases = order.filter((one) => one.chapter === chapter.key)
          return (
            <section key={chapter.key} aria-label={chapter.title}>
              <ChapterHeading chapter={chapter} n={filled.indexOf(chapter.key) + 1} cases={cases.length} />
              {cases.map(({ entryId }, place) => (
                <Case
                  key={entryId}
                  chosen={chosen.get(entryId)}
                  place={place + 1}
                  chapter={chapter.key}
                  book={book}
                  onPut={(to, n) => arrange(put(order, chapters, { entryId, chapter: to }, n))}
                />
              ))}
            </section>
          )
        })}
      </SortableContext>
    </DndContext>
  )
}

type CaseProps = {
  chosen: Chosen | undefined
  place: number
  chapter: string
  book: Book
  onPut: (chapter: string, place: number) => void
}

/** A case that was taken out a moment ago may still stand in an order that is being saved. */
function Case({ chosen, ...rest }: CaseProps) {
  return chosen ? <ArrangeCase chosen={chosen} {...rest} /> : null
}

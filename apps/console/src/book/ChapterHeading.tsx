import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Chapter } from './book.documents'
import { headingId } from './places'

type Props = {
  chapter: Chapter
  /** Its number in the book, which leaves empty chapters out. */ n: number
  cases: number
}

/** A chapter's heading: not dragged itself, but passed by what is dragged. An empty chapter is where cases may be put. */
export function ChapterHeading({ chapter, n, cases }: Props) {
  const translate = useTranslate()
  const { setNodeRef, transform, transition } = useSortable({
    id: headingId(chapter.key),
    disabled: { draggable: true },
  })
  return (
    <Box
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'baseline',
        columnGap: 1.5,
        px: 2,
        py: 1,
        backgroundColor: palette.shade,
        borderTop: `1px solid ${palette.line}`,
      }}
    >
      <Box component="h3" sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
        {cases > 0 ? translate('book.chapterN', { n, title: chapter.title }) : chapter.title}
      </Box>
      <Box sx={{ color: palette.quiet, fontSize: '0.875rem' }}>
        {cases > 0 ? translate('book.chapterCases', { n: cases }) : translate('book.chapterEmpty')}
      </Box>
    </Box>
  )
}

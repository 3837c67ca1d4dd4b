import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import DragIndicatorIcon from '@mui/icons-material/DragIndicator'
import { wordsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { LateChip } from '../entry/LateChip'
import { palette } from '../frame/palette'
import { StateChip } from '../parts'
import { currentLocale } from '../platform/locale'
import { usePath } from '../platform/path'
import { SettledBox } from '../summary/SettledBox'
import type { Book, Chosen } from './book.documents'
import { barred } from '../selection/LockedBook'
import { SelectButton } from '../selection/SelectButton'
import { tagsIn } from '../selection/Tags'

type Props = {
  chosen: Chosen
  place: number
  chapter: string
  book: Book
  onPut: (chapter: string, place: number) => void
}

/** One case of the book's order: a handle, its number within the chapter, what it is, and its chapter. */
export function ArrangeCase({ chosen, place, chapter, book, onPut }: Props) {
  const translate = useTranslate()
  const { entry } = chosen
  const fixed = barred(book.verbs, 'selection.order') !== undefined
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: entry.id, disabled: fixed })
  const lifted = isDragging ? { zIndex: 1, boxShadow: 3 } : {}
  return (
    <Box
      ref={setNodeRef}
      data-case={entry.number}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      sx={{ ...line, ...lifted }}
    >
      <IconButton
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        disabled={fixed}
        aria-label={translate('book.drag.handle', { title: entry.title })}
        sx={{ cursor: 'grab', touchAction: 'none', color: palette.faint }}
      >
        <DragIndicatorIcon />
      </IconButton>
      <SettledBox
        value={String(place)}
        label={translate('book.placeOf', { title: entry.title })}
        numeric
        disabled={fixed}
        onSettle={(typed) => onPut(chapter, Number(typed))}
      />
      <What chosen={chosen} book={book} />
      <TextField
        select
        value={chapter}
        disabled={fixed}
        // A case that changes its chapter comes last there.
        onChange={(event) => onPut(event.target.value, Number.MAX_SAFE_INTEGER)}
        slotProps={{
          select: {
            SelectDisplayProps: { 'aria-label': translate('book.chapterOf', { title: entry.title }) },
          },
        }}
        sx={{ gridColumn: { xs: '1 / 4', md: 'auto' } }}
      >
        {book.chapters.map(({ key, title }) => (
          <MenuItem key={key} value={key}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ textAlign: 'right', gridColumn: { xs: '1 / 4', md: 'auto' } }}>
        <SelectButton entryId={entry.id} title={entry.title} selected verbs={book.verbs} quiet />
      </Box>
    </Box>
  )
}

function What({ chosen, book }: { chosen: Chosen; book: Book }) {
  const translate = useTranslate()
  const path = usePath()
  const { entry, version, edited, tags } = chosen
  const { file, id: campaign } = book.campaign
  const phase = file.phases.find(({ id }) => id === entry.phase)
  const changes = (edited?.revision ?? 1) - 1
  const from = [
    entry.receiver.shortName || entry.receiver.name,
    entry.filer.name,
    phase ? wordsOf(phase.name, currentLocale()) : '',
    entry.number ?? '',
    entry.package?.state === 'forwarded' ? translate('selection.packageN', { n: entry.package.n }) : '',
    translate('entry.versionN', { n: version.n }),
  ]
  return (
    <Box sx={{ minWidth: 0 }}>
      <Link to={path(`/campaigns/${campaign}/book/${entry.id}`)}>{entry.title}</Link>
      <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>
        {from.filter(Boolean).join('　')}
        {changes > 0 && `　${translate('edited.changedTimes', { n: changes })}`}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.25 }}>
        <LateChip came={entry} />
        {book.authorConfirmation && (
          <StateChip noun="edited.chip" state={agreed(edited)} tone={tones[agreed(edited)]} />
        )}
        {edited?.note && <StateChip noun="edited.chip" state="note" tone="plain" />}
        {tagsIn(file)
          .filter(({ id }) => tags.includes(id))
          .map(({ id, name }) => (
            <Box key={id} component="span" sx={chip}>
              {wordsOf(name, currentLocale())}
            </Box>
          ))}
      </Box>
    </Box>
  )
}

/** Whether the author's unit agreed to the text as it is now. */
function agreed(edited: Chosen['edited']): keyof typeof tones {
  return edited?.confirmation?.revision === edited?.revision ? 'confirmed' : 'unconfirmed'
}

const tones = { confirmed: 'good', unconfirmed: 'going' } as const

const chip = {
  px: 0.75,
  fontSize: '0.8rem',
  color: palette.accentDark,
  backgroundColor: palette.accentWash,
  borderRadius: '3px',
} as const

const line = {
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: {
    xs: '44px 64px minmax(0, 1fr)',
    md: '44px 64px minmax(0, 1fr) minmax(120px, 250px) 96px',
  },
  columnGap: 1,
  rowGap: 0.5,
  alignItems: 'center',
  px: 1,
  py: 0.75,
  borderTop: `1px solid ${palette.line}`,
  backgroundColor: palette.sheet,
} as const

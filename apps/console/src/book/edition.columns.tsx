import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, JobProgress, StateChip, type Column } from '../parts'
import { sayShort } from '../platform/time'
import { lockEdition, unlockEdition, type Book, type Edition } from './book.documents'
import { Download } from './Download'
import { Printing } from './Printing'

/** An edition as people call it: 征求意见稿 2. */
export function useEditionName(): (edition: Pick<Edition, 'kind' | 'n'>) => string {
  const translate = useTranslate()
  return ({ kind, n }) => translate('edition.named', { kind: translate(`edition.kind.${kind}`), n })
}

/** Its files once they are there, before that how far it is. */
function Files({ edition, book }: { edition: Edition; book: Book }) {
  const translate = useTranslate()
  const { pdf, docx, job, missing, contentsFrom } = edition
  if (!pdf || !docx) {
    if (job?.state === 'failed') return <Box sx={{ color: palette.bad }}>{translate('edition.failed')}</Box>
    return job ? <JobProgress id={job.id} /> : null
  }
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Download file={pdf} kind="PDF" />
        <Download file={docx} kind="DOCX" />
      </Box>
      <Box sx={{ color: palette.quiet, fontSize: '0.85rem', mt: 0.5 }}>
        {translate(`edition.contentsFrom.${contentsFrom}`)}
      </Box>
      {missing.length > 0 && (
        <Box sx={{ color: palette.bad, fontSize: '0.85rem' }}>
          {translate('edition.missing', { characters: missing.join(translate('parts.comma')) })}
        </Box>
      )}
      <Printing edition={edition} book={book} />
    </>
  )
}

/** Only a print edition whose files are there is locked, and only one. */
function lockable(edition: Edition, book: Book): boolean {
  return (
    edition.kind === 'print' &&
    edition.pdf !== null &&
    edition.docx !== null &&
    !book.editions.some(({ locked }) => locked)
  )
}

function Lock({ edition, book }: { edition: Edition; book: Book }) {
  const translate = useTranslate()
  const name = useEditionName()
  return (
    <ActButton
      act={lockEdition}
      variables={{ id: edition.id }}
      verb="book.lock"
      verbs={book.verbs}
      label="edition.lock"
      done="edition.done.locked"
      confirm={{ text: translate('edition.lockText', { name: name(edition) }) }}
      variant="outlined"
    />
  )
}

function Unlock({ edition, book }: { edition: Edition; book: Book }) {
  const translate = useTranslate()
  const name = useEditionName()
  return (
    <ActButton
      act={unlockEdition}
      variables={(reason) => ({ id: edition.id, reason })}
      verb="book.unlock"
      verbs={book.verbs}
      label="edition.unlock"
      done="edition.done.unlocked"
      confirm={{
        text: translate('edition.unlockText', { name: name(edition) }),
        reason: 'required',
        about: `edition.unlock.${edition.id}`,
      }}
      variant="outlined"
    />
  )
}

/** The columns of the list of editions. */
export function useEditionColumns(book: Book): Column<Edition>[] {
  const translate = useTranslate()
  const name = useEditionName()
  return [
    {
      key: 'name',
      label: translate('edition.name'),
      nowrap: true,
      cell: (edition) => <Box sx={{ fontWeight: 600 }}>{name(edition)}</Box>,
      text: name,
    },
    {
      key: 'made',
      label: translate('edition.made'),
      nowrap: true,
      cell: ({ createdAt, by }) => translate('entry.byAt', { by, at: sayShort(createdAt) }),
    },
    { key: 'cases', label: translate('edition.cases'), align: 'right', cell: ({ cases }) => cases },
    { key: 'pages', label: translate('edition.pages'), align: 'right', cell: ({ pages }) => pages ?? '' },
    {
      key: 'files',
      label: translate('edition.files'),
      cell: (edition) => <Files edition={edition} book={book} />,
      text: ({ pdf, docx }) => [pdf?.name, docx?.name].filter(Boolean).join('　'),
    },
    {
      key: 'lock',
      label: translate('edition.state'),
      cell: (edition) => {
        if (edition.locked)
          return (
            <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 0.75 }}>
              <StateChip noun="edition" state="locked" tone="good" />
              <Unlock edition={edition} book={book} />
            </Box>
          )
        return lockable(edition, book) ? <Lock edition={edition} book={book} /> : ''
      },
      text: ({ locked }) => (locked ? translate('edition.state.locked') : null),
    },
  ]
}

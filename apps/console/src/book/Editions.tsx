import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, EmptyState, Panel, RecordTable } from '../parts'
import { compileEdition, type Book, type EditionKind } from './book.documents'
import { CompareEditions } from './CompareEditions'
import { useEditionColumns } from './edition.columns'

const kinds: readonly EditionKind[] = ['consultation', 'review', 'print']

/** The editions of the book: each is made by the worker and kept whole, whatever is edited afterwards. */
export function Editions({ book }: { book: Book }) {
  const translate = useTranslate()
  const columns = useEditionColumns(book)
  const locked = book.editions.some((edition) => edition.locked)
  return (
    <>
      <Panel title={translate('edition.compile')}>
        <Box sx={{ color: palette.quiet, mb: 1.5 }}>
          {translate(locked ? 'edition.lockedHint' : 'edition.compileHint')}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {kinds
            .filter((kind) => kind !== 'print' || !locked)
            .map((kind) => (
              <ActButton
                key={kind}
                act={compileEdition}
                variables={{ campaignId: book.campaign.id, kind }}
                verb="book.compile"
                verbs={book.verbs}
                label={`edition.make.${kind}`}
                variant="outlined"
              />
            ))}
        </Box>
      </Panel>
      <Panel title={translate('edition.list')} flush>
        <RecordTable
          rows={book.editions}
          columns={columns}
          rowKey={({ id }) => id}
          caption={translate('edition.list')}
          empty={<EmptyState says={translate('edition.none')} hint={translate('edition.noneHint')} />}
        />
      </Panel>
      {book.editions.length > 1 && <CompareEditions book={book} />}
    </>
  )
}

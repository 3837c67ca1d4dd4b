import { wordsOf, isUnfilled, type Content, type Field, type FieldValue, type Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { BodyView } from '../editor/BodyView'
import { numbersThrough } from '../editor/sheet'
import { Facts } from '../parts'
import { breakable } from '../parts/breakable'
import { langOf } from '../parts/langOf'
import { currentLocale } from '../platform/locale'
import { filesOf, type Filed } from '../field/filing'
import { idsIn } from '../field/values'
import { FiledFiles } from './FiledFiles'
import { RowsView } from './RowsView'
import { isBody, sayWithLast } from './sayValue'

type Props = { form: Form; content: Content; files?: readonly Filed[] }

/** All that a version says: the fields of the form as a table, the sections as the book prints them. */
export function ContentView({ form, content, files = [] }: Props) {
  const plain = form.fields.filter(({ type, id }) => type !== 'rich' && says(content, id))
  const sections = form.fields.filter(({ type }) => type === 'rich')
  return (
    <Box>
      <Facts
        rows={plain.map((field) => [
          wordsOf(field.label, currentLocale()),
          <Value key={field.id} field={field} value={content[field.id]} files={files} />,
        ])}
      />
      <Box sx={{ ...numbersThrough, maxWidth: '46em', mx: 'auto', mt: 3 }}>
        {sections.map((field) => (
          <Section key={field.id} field={field} content={content} />
        ))}
      </Box>
    </Box>
  )
}

type ValueProps = { field: Field; value: FieldValue | undefined; files: readonly Filed[] }

function Value({ field, value, files }: ValueProps) {
  const translate = useTranslate()
  if (field.type === 'files') return <FiledFiles files={filesOf(idsIn(value), files)} />
  if (field.type === 'rows') return <RowsView field={field} value={value} files={files} say={translate} />
  const said = sayWithLast(field, value, translate)
  return (
    <Box component="span" {...langOf(said)} sx={{ whiteSpace: 'pre-wrap' }}>
      {breakable(said)}
    </Box>
  )
}

const says = (content: Content, id: string) => !isUnfilled(content[id])

function Section({ field, content }: { field: Field; content: Content }) {
  const translate = useTranslate()
  const value = content[field.id]
  const label = wordsOf(field.label, currentLocale())
  return (
    <Box component="section" id={`section-${field.id}`} sx={{ mb: 2.5 }}>
      <Box component="h2" {...langOf(label)} sx={heading}>
        {label}
      </Box>
      {isBody(field, value) && value.length > 0 ? (
        <BodyView body={value} />
      ) : (
        <Box sx={{ color: palette.quiet }}>{translate('entry.notWritten')}</Box>
      )}
    </Box>
  )
}

const heading = {
  fontSize: '1.08rem',
  fontWeight: 700,
  m: 0,
  mb: 0.5,
  counterIncrement: 'section',
  '&::before': { content: 'counter(section, cjk-ideographic) "\u3001"' },
} as const

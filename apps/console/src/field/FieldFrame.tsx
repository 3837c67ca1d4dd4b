import { wordsOf, type Field } from '@huibian/domain'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { palette } from '../frame/palette'
import { currentLocale } from '../platform/locale'

type Props = {
  field: Field
  /** Sentences that say what is wrong with it. */
  errors: readonly string[]
  /** What the reviewer wrote beside it when the case came back. */
  remarks: readonly string[]
  /** The id of the box that the name belongs to; without one the name heads a group. */
  box?: string
  children: ReactNode
}

/** The id of the line under a field, which its box points at. */
export const belowId = (field: string) => `below-${field}`

/** A field with its name above and everything said about it below. */
export function FieldFrame({ field, errors, remarks, box, children }: Props) {
  const locale = currentLocale()
  const name = wordsOf(field.label, locale)
  const head = { fontWeight: 600, display: 'block', mb: 0.5 }
  return (
    <Box
      id={`field-${field.id}`}
      role={box ? undefined : 'group'}
      aria-labelledby={box ? undefined : `name-${field.id}`}
      sx={{ scrollMarginTop: '8rem', mb: 2.5, minWidth: 0 }}
    >
      <Box component={box ? 'label' : 'div'} id={`name-${field.id}`} htmlFor={box} sx={head}>
        {name}
        {field.required && (
          <Box component="span" aria-hidden sx={{ color: palette.bad, ml: 0.5 }}>
            *
          </Box>
        )}
      </Box>
      {remarks.map((remark) => (
        <Box key={remark} sx={remarkStyle}>
          {remark}
        </Box>
      ))}
      {children}
      <Box id={belowId(field.id)} sx={{ fontSize: '0.85rem', mt: 0.5, pr: field.maxLength ? '5.5em' : 0 }}>
        {errors.map((error) => (
          <Box key={error} sx={{ color: palette.bad }}>
            {error}
          </Box>
        ))}
        {errors.length === 0 && field.hint && (
          <Box sx={{ color: palette.quiet }}>{wordsOf(field.hint, locale)}</Box>
        )}
      </Box>
    </Box>
  )
}

const remarkStyle = {
  borderLeft: `3px solid ${palette.warn}`,
  backgroundColor: palette.warnWash,
  px: 1.5,
  py: 0.5,
  mb: 0.75,
  overflowWrap: 'anywhere',
} as const

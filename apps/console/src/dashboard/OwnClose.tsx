import Box from '@mui/material/Box'
import { Fragment } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayShort } from '../platform/time'

type Props = {
  own: string | null | undefined
  notice: string | undefined
  /** The moment stands beside it already. */
  said?: boolean
  /** It is said in a head, of most units. */
  most?: boolean
}

/** The year is said where the notice's own close is, unless this is another; the day and its hour stay together. */
function sayOwn(own: string, notice: string): string {
  const [year, ...rest] = sayShort(own).split('-')
  const said = sayShort(notice).startsWith(`${year}-`) ? rest : [year, ...rest]
  return said.join('-').replace(' ', '\u00a0')
}

/** A close that is not the notice's own is said: an earlier date of the province's, or an extension. */
export function OwnClose({ own, notice, said = false, most = false }: Props) {
  const translate = useTranslate()
  if (!own || !notice || own === notice) return null
  const later = own > notice
  const says = said
    ? translate(later ? 'dashboard.isExtended' : 'dashboard.isEarlier')
    : translate(`dashboard.${later ? 'extended' : 'earlier'}${most ? 'Most' : ''}`, {
        at: sayOwn(own, notice),
      })
  return (
    <Box sx={{ fontSize: '0.8rem', color: palette.quiet, whiteSpace: { sm: 'nowrap' } }}>
      <Unbroken words={says} />
    </Box>
  )
}

/** On a telephone a line breaks between words and never inside a date. */
function Unbroken({ words }: { words: string }) {
  return words.split(' ').map((word, at) => (
    <Fragment key={`${at} ${word}`}>
      {at > 0 && ' '}
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {word}
      </Box>
    </Fragment>
  ))
}

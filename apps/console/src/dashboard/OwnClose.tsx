import Box from '@mui/material/Box'
import { Fragment } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayShort } from '../platform/time'
import { ownCloseKey } from './usual'

type Props = {
  own: string | null | undefined
  notice: string | undefined
  /** The close that most units have, where that is said already and only what differs from it is left to say. */
  usual?: string | undefined
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
export function OwnClose({ own, notice, usual = notice, said = false, most = false }: Props) {
  const translate = useTranslate()
  if (!own || !usual || own === usual) return null
  const later = own > usual
  const says = said
    ? translate(later ? 'dashboard.isExtended' : 'dashboard.isEarlier')
    : translate(`${ownCloseKey({ own, usual, notice })}${most ? 'Most' : ''}`, { at: sayOwn(own, usual) })
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

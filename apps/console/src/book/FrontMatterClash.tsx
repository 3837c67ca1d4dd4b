import { plainText } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Clash, Differences } from '../parts'
import type { FrontMatter, FrontMatterNow } from './book.documents'

type Props = {
  mine: FrontMatter
  theirs: FrontMatterNow
  onTake: (theirs: FrontMatterNow) => void
  onKeep: (theirs: FrontMatterNow) => void
}

/** What each part says in plain words, for comparing. */
function said(matter: FrontMatter): { [part in 'title' | 'preface' | 'editorsNote' | 'colophon']: string } {
  return {
    title: matter.title,
    preface: plainText(matter.preface),
    editorsNote: plainText(matter.editorsNote),
    colophon: matter.colophon.map(({ label, value }) => `${label}　${value}`).join('\n'),
  }
}

const parts = ['title', 'preface', 'editorsNote', 'colophon'] as const

/** Somebody else has written meanwhile: shows how both differ and lets the editor choose; nothing is lost by itself. */
export function FrontMatterClash({ mine, theirs, onTake, onKeep }: Props) {
  const translate = useTranslate()
  const [here, there] = [said(mine), said(theirs)]
  return (
    <Clash title={translate('book.clash')} onTake={() => onTake(theirs)} onKeep={() => onKeep(theirs)}>
      {parts
        .filter((part) => here[part] !== there[part])
        .map((part) => (
          <Box key={part} sx={{ mt: 1 }}>
            <Box sx={{ fontWeight: 600 }}>{translate(`book.${part}`)}</Box>
            <Differences before={there[part]} after={here[part]} />
          </Box>
        ))}
    </Clash>
  )
}

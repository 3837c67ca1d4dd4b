import { canonicalJson, wordsOf, type Place, type Text } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import { currentLocale } from '../platform/locale'
import { TypedBox, useFixed, useWrong } from './Boxes'
import { useEditing } from './editing'
import { exampleAt } from './examples'
import { typedLines, type Lines } from './textEdits'
import { linesOf } from './typed'

type Kept = Lines & { upon: readonly Text[] }

/**
 * Reads lines as texts. Between two strokes a line may be empty, which the file does not have: what the box holds beside it is kept here for
 * as long as the file says what was written, and forgotten when the box is left.
 */
function useLines(value: readonly Text[]) {
  const kept = useRef<Kept | undefined>(undefined)
  const stands = ({ upon, written }: Kept) =>
    upon === value || canonicalJson(written) === canonicalJson(value)
  return {
    read: (typed: string) => {
      const before = kept.current && stands(kept.current) ? kept.current.held : value
      kept.current = { ...typedLines(typed, before), upon: value }
      return kept.current.written
    },
    leave: () => {
      kept.current = undefined
    },
  }
}

type Props = { label: string; at: Place; value: readonly Text[]; least: number }

/** Several texts, one a line. */
export function LinesBox({ label, at, value, least }: Props) {
  const translate = useTranslate()
  const { edit, sample } = useEditing()
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  const { read, leave } = useLines(value)
  const write = (typed: string) => {
    const texts = read(typed)
    edit(at, texts.length === 0 && least === 0 ? undefined : texts)
  }
  return (
    <Box onBlur={leave}>
      <TypedBox
        label={translate('notice.onePerLine', { label })}
        value={value.map((text) => wordsOf(text)).join('\n')}
        multiline
        example={exampleAt(sample, at, currentLocale())}
        fixed={fixed}
        wrong={wrong}
        at={at}
        says={(typed) => linesOf(typed).join('\n')}
        onCommit={write}
      />
    </Box>
  )
}

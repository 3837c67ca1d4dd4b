import { countFields, countingOf, wordsOf, type Campaign, type Content } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Facts } from '../parts'
import { currentLocale } from '../platform/locale'
import { textLimits, type TextLimit } from './limits'

/** The 字数 of the text against its limit, by the server's own function. */
export function CountBar({ file, phase, content }: { file: Campaign; phase: string; content: Content }) {
  const limits = useMemo(() => textLimits(file, phase), [file, phase])
  return (
    <>
      {limits.map((limit) => (
        <Limit key={limit.rule} file={file} content={content} limit={limit} />
      ))}
    </>
  )
}

function Limit({ file, content, limit }: { file: Campaign; content: Content; limit: TextLimit }) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const count = useMemo(() => countFields(content, limit.fields, countingOf(file)), [content, limit, file])
  const over = count.words > limit.max
  const share = Math.min(100, (count.words / limit.max) * 100)
  const args = { called: limit.called, n: count.words, max: limit.max }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Box role="status" aria-live="off" sx={{ minWidth: '10.5em' }}>
        <Box data-words={count.words} sx={{ fontWeight: 600, color: over ? palette.bad : palette.ink }}>
          {translate(over ? 'draft.count.over' : 'draft.count.of', {
            ...args,
            over: count.words - limit.max,
          })}
        </Box>
        <Box sx={{ height: 3, backgroundColor: palette.shade, mt: 0.25 }}>
          <Box sx={{ height: 3, width: `${share}%`, backgroundColor: over ? palette.bad : palette.accent }} />
        </Box>
      </Box>
      <Button size="small" onClick={(event) => setAnchor(event.currentTarget)}>
        {translate('draft.count.figures')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { elevation: 4, sx: { maxWidth: 520, p: 2 } } }}
      >
        <Figures file={file} content={content} limit={limit} />
      </Popover>
    </Box>
  )
}

/** By which rule it is counted, what each section holds, and the other figures, because counters disagree. */
function Figures({ file, content, limit }: { file: Campaign; content: Content; limit: TextLimit }) {
  const translate = useTranslate()
  const counting = countingOf(file)
  const all = countFields(content, limit.fields, counting)
  const counts = (on: boolean) => translate(on ? 'draft.count.counts' : 'draft.count.countsNot')
  const sections = limit.fields.map((id): readonly [string, string] => {
    const field = file.form.fields.find((each) => each.id === id)
    const name = field ? wordsOf(field.label, currentLocale()) : id
    return [name, String(countFields(content, [id], counting).words)]
  })
  return (
    <Box sx={{ fontSize: '0.9rem' }}>
      <Box sx={{ mb: 1.5 }}>{translate('draft.count.rule')}</Box>
      <Facts
        rows={[
          ...sections,
          [translate('draft.count.tables'), `${all.inTables}${counts(counting.countsTables)}`],
          [translate('draft.count.captions'), `${all.inCaptions}${counts(counting.countsCaptions)}`],
          [translate('draft.count.notes'), `${all.inNotes}${counts(counting.countsNotes)}`],
          [translate('draft.count.characters'), String(all.characters)],
          [translate('draft.count.noSpaces'), String(all.charactersNoSpaces)],
          [translate('draft.count.paragraphs'), String(all.paragraphs)],
          [translate('draft.count.things'), `${all.figures} / ${all.tables} / ${all.gaps}`],
        ]}
      />
    </Box>
  )
}

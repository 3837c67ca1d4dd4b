import {
  countFields,
  countForLimit,
  countingFor,
  countingOf,
  wordsOf,
  type Campaign,
  type Content,
} from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Facts } from '../parts'
import { currentLocale } from '../platform/locale'
import { textLimits, type TextLimit } from './limits'

/** The 字数 of the text, or its characters, against its limit, by the server's own function. */
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
  const n = useMemo(() => countForLimit(content, limit, countingOf(file)), [content, limit, file])
  const over = n > limit.max
  const share = Math.min(100, (n / limit.max) * 100)
  const { unit = 'words' } = limit.counts
  const args = { called: limit.called, n, max: limit.max, unit: translate(`draft.count.unit.${unit}`) }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Box role="status" aria-live="off" sx={{ minWidth: '10.5em' }}>
        <Box data-words={n} sx={{ fontWeight: 600, color: over ? palette.bad : palette.ink }}>
          {translate(over ? 'draft.count.over' : 'draft.count.of', {
            ...args,
            over: n - limit.max,
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

type Part = 'tables' | 'captions' | 'notes'

/** By which rule it is counted, what each section holds, and the other figures, because counters disagree. */
function Figures({ file, content, limit }: { file: Campaign; content: Content; limit: TextLimit }) {
  const translate = useTranslate()
  const { unit = 'words' } = limit.counts
  const counting = countingFor(countingOf(file), limit.counts)
  const all = countFields(content, limit.fields, counting)
  const saysWhether = (on: boolean) => translate(on ? 'draft.count.counts' : 'draft.count.countsNot')
  const having = (part: Part, on: boolean): number =>
    countForLimit(content, { fields: limit.fields, counts: { ...limit.counts, [part]: on } }, counting)
  const partIn = (part: Part): number => having(part, true) - having(part, false)
  const sections = limit.fields.map((id): readonly [string, string] => {
    const field = file.form.fields.find((each) => each.id === id)
    const name = field ? wordsOf(field.label, currentLocale()) : id
    return [name, String(countFields(content, [id], counting)[unit])]
  })
  return (
    <Box sx={{ fontSize: '0.9rem' }}>
      <Box sx={{ mb: 1.5 }}>{translate(`draft.count.rule.${unit}`)}</Box>
      <Facts
        rows={[
          ...sections,
          ...(unit === 'words' ? [] : [[translate('draft.count.words'), String(all.words)] as const]),
          [translate('draft.count.tables'), `${partIn('tables')}${saysWhether(counting.countsTables)}`],
          [translate('draft.count.captions'), `${partIn('captions')}${saysWhether(counting.countsCaptions)}`],
          [translate('draft.count.notes'), `${partIn('notes')}${saysWhether(counting.countsNotes)}`],
          [translate('draft.count.characters'), String(all.characters)],
          [translate('draft.count.noSpaces'), String(all.charactersNoSpaces)],
          [translate('draft.count.paragraphs'), String(all.paragraphs)],
          [translate('draft.count.things'), `${all.figures} / ${all.tables} / ${all.gaps}`],
        ]}
      />
    </Box>
  )
}

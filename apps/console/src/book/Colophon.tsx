import ArrowUpward from '@mui/icons-material/ArrowUpward'
import Close from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { ColophonLine } from './book.documents'

/** What the server takes at most. */
const most = 20

type Props = { lines: readonly ColophonLine[]; onChange: (lines: ColophonLine[]) => void }

/** The colophon: names and what stands behind them, one a line. */
export function Colophon({ lines, onChange }: Props) {
  const translate = useTranslate()
  const change = (at: number, part: Partial<ColophonLine>) =>
    onChange(lines.map((line, place) => (place === at ? { ...line, ...part } : line)))
  const raise = (at: number) => {
    const line = lines[at]
    const others = lines.filter((_, place) => place !== at)
    if (line) onChange([...others.slice(0, at - 1), line, ...others.slice(at - 1)])
  }
  return (
    <Box role="group" aria-label={translate('book.colophon')} sx={{ mb: 2.5 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '1rem', fontWeight: 600 }}>
        {translate('book.colophon')}
      </Box>
      <Box sx={{ color: palette.quiet, fontSize: '0.85rem', mb: 1 }}>{translate('book.colophonHint')}</Box>
      {lines.map((line, at) => (
        <Line
          key={at}
          line={line}
          n={at + 1}
          onChange={(part) => change(at, part)}
          onRaise={at > 0 ? () => raise(at) : undefined}
          onRemove={() => onChange(lines.filter((_, place) => place !== at))}
        />
      ))}
      <Button
        variant="outlined"
        disabled={lines.length >= most}
        onClick={() => onChange([...lines, { label: '', value: '' }])}
      >
        {translate('book.colophonAdd')}
      </Button>
    </Box>
  )
}

type LineProps = {
  line: ColophonLine
  n: number
  onChange: (part: Partial<ColophonLine>) => void
  onRaise: (() => void) | undefined
  onRemove: () => void
}

function Line({ line, n, onChange, onRaise, onRemove }: LineProps) {
  const translate = useTranslate()
  const box = (part: keyof ColophonLine) => (
    <TextField
      value={line[part]}
      placeholder={translate(`book.colophonPart.${part}`)}
      onChange={(event) => onChange({ [part]: event.target.value })}
      slotProps={{
        htmlInput: { 'aria-label': translate(`book.colophonOf.${part}`, { n }), maxLength: 200 },
      }}
    />
  )
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto auto', sm: '180px minmax(0, 1fr) auto auto' },
        gap: 1,
        mb: 1,
        maxWidth: 720,
      }}
    >
      {box('label')}
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, gridRow: { xs: 2, sm: 'auto' } }}>
        {box('value')}
      </Box>
      <IconButton
        disabled={!onRaise}
        onClick={onRaise}
        aria-label={translate('book.colophonUp', { n })}
        size="small"
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton onClick={onRemove} aria-label={translate('book.colophonRemove', { n })} size="small">
        <Close fontSize="small" />
      </IconButton>
    </Box>
  )
}

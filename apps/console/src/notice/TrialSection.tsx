import {
  calledIn,
  contentOfText,
  fileText,
  say,
  tryOut,
  type Campaign,
  type Content,
  type MediaFile,
  type Trial,
  type Tried,
} from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, FileDrop, StateChip, type Tone } from '../parts'
import { useAct } from '../platform/act'
import { currentLocale } from '../platform/locale'
import { Choose } from './Choose'
import { useEditing } from './editing'
import { MediaBoxes } from './MediaBoxes'
import { readForTrial } from './notice.documents'
import { wordsIn } from './words'

type Piece = { content: Content; media?: MediaFile[]; whole?: boolean }
type Read = { piece: Piece; unplaced?: readonly string[] }
type Sort = { kind: string; route: string; phase: string; day: string }

const first = ({ kinds, routes, phases }: Campaign): Sort => ({
  kind: kinds[0]?.id ?? '',
  route: routes[0]?.id ?? '',
  phase: phases[0]?.id ?? '',
  day: phases[0]?.closes ?? '',
})

/** 试一试: a text, a Word file or a film's data, judged by the rules as they stand in the editor. */
export function TrialSection() {
  const { campaign } = useEditing()
  const [sort, setSort] = useState(() => first(campaign))
  const [read, setRead] = useState<Read>()
  const { piece, unplaced = [] } = read ?? {}
  const trial: Trial | undefined = piece && {
    ...sort,
    now: `${sort.day}T10:00:00+08:00`,
    ...piece,
  }
  return (
    <Stack spacing={2}>
      <Sorts sort={sort} onChange={setSort} />
      <Pieces sort={sort} onRead={setRead} />
      <Unplaced lines={unplaced} />
      {trial && sort.day !== '' && <Verdicts tried={tryOut(campaign, trial)} />}
    </Stack>
  )
}

function Sorts({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  return (
    <Stack spacing={2}>
      <Choose
        label={translate('notice.kind')}
        from={campaign.kinds}
        value={sort.kind}
        onChange={(kind) => onChange({ ...sort, kind })}
      />
      <Choose
        label={translate('notice.route')}
        from={campaign.routes}
        value={sort.route}
        onChange={(route) => onChange({ ...sort, route })}
      />
      <Choose
        label={translate('campaign.phase')}
        from={campaign.phases}
        value={sort.phase}
        onChange={(phase) => onChange({ ...sort, phase })}
      />
      <TextField
        type="date"
        label={translate('notice.filedOn')}
        value={sort.day}
        onChange={(event) => onChange({ ...sort, day: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Stack>
  )
}

const limit = 20 * 1024 * 1024

function Pieces({ sort, onRead }: { sort: Sort; onRead: (read: Read) => void }) {
  const translate = useTranslate()
  const { campaign, text } = useEditing()
  const [typed, setTyped] = useState('')
  const { run, error } = useAct(readForTrial)
  const { kind, route } = sort
  const word = async (uploadId: string) => {
    const read = await run({
      text: campaign.notice.relayOf === undefined ? text : fileText(campaign),
      kind,
      route,
      uploadId,
    })
    if (!read) return
    const { content, unplaced } = read.readForTrial
    onRead({ piece: { content: content as Content, whole: true }, unplaced })
  }
  return (
    <Stack spacing={2}>
      <TextField
        multiline
        minRows={3}
        maxRows={10}
        label={translate('notice.tryText')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button
        variant="outlined"
        sx={{ alignSelf: 'flex-start' }}
        disabled={typed.trim() === ''}
        onClick={() => onRead({ piece: { content: contentOfText(campaign, { kind, route }, typed) } })}
      >
        {translate('notice.try')}
      </Button>
      <FileDrop
        purpose="docx"
        rules={{ extensions: ['docx'], limit }}
        label={translate('notice.tryWord')}
        onUploaded={async ([uploaded]) => {
          if (uploaded) await word(uploaded.uploadId)
        }}
      />
      <Complaint error={error} />
      <MediaBoxes
        campaign={campaign}
        sort={sort}
        onMedia={(media) => onRead({ piece: { content: {}, media } })}
      />
    </Stack>
  )
}

/** What of a Word file found no field: the rules judge the file without it. */
function Unplaced({ lines }: { lines: readonly string[] }) {
  const translate = useTranslate()
  if (lines.length === 0) return null
  return (
    <Alert severity="warning">
      {translate('notice.tryUnplaced', { n: lines.length })}
      <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </Box>
    </Alert>
  )
}

const order: readonly Tried['verdict'][] = ['fails', 'passes', 'untried']
const tones: Record<Tried['verdict'], Tone> = { fails: 'bad', passes: 'good', untried: 'plain' }

function Verdicts({ tried }: { tried: readonly Tried[] }) {
  const sorted = order.flatMap((verdict) => tried.filter((one) => one.verdict === verdict))
  return (
    <Box component="ul" aria-live="polite" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {sorted.map((one) => (
        <Box component="li" key={one.rule.id} sx={{ py: 1, borderTop: `1px solid ${palette.line}` }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <StateChip noun="trial" state={one.verdict} tone={tones[one.verdict]} />
            <span>{wordsIn(one.rule.says)}</span>
          </Box>
          <Why tried={one} />
        </Box>
      ))}
    </Box>
  )
}

function Why({ tried }: { tried: Tried }) {
  const translate = useTranslate()
  const called = calledIn(useEditing().campaign)
  if (tried.verdict === 'passes') return null
  const reasons =
    tried.verdict === 'fails'
      ? tried.findings.map(({ message, args }) =>
          say({ message, args: { ...called, ...args } }, currentLocale()),
        )
      : [translate(`notice.lacks.${tried.lacks}`)]
  return (
    <Box sx={{ color: palette.quiet, mt: 0.5 }}>
      {reasons.map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
    </Box>
  )
}

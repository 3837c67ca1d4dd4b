import {
  addDays,
  isDay,
  reworded,
  shiftCampaign,
  type Campaign,
  type Edit,
  type Place,
} from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { PlaceBox, WordsBox } from './Boxes'
import { yearOn } from './calendar'
import { DeadlineCalendar } from './DeadlineCalendar'
import { useEditing } from './editing'
import { freeId } from './freeId'
import { PartBoxes } from './PartBoxes'
import { newPhase, phaseBoxes } from './phase.parts'
import { References } from './References'
import { AddRow, Strike, useRows } from './rows'
import { wordsIn } from './words'

type Phase = Campaign['phases'][number]
type Stage = Campaign['stages'][number]

/** By when: each phase and stage, all of them moved together, and where they fall. */
export function DatesSection() {
  const { campaign } = useEditing()
  return (
    <Stack spacing={3}>
      <MoveAll />
      {campaign.phases.map((phase) => (
        <PhaseBoxes key={phase.id} phase={phase} />
      ))}
      <AddPhase />
      <Stages />
      <DeadlineCalendar campaign={campaign} />
    </Stack>
  )
}

/** The notice's words for a close name its day, and follow it. */
function wordingFor({ closes, wording }: Phase, at: Place, day: string): Edit[] {
  return isDay(day) ? [{ at: [...at, 'wording'], value: reworded(wording, closes, day) }] : []
}

const hasDays = ({ from, to }: Stage) => from !== undefined || to !== undefined

function PhaseBoxes({ phase }: { phase: Phase }) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const at = ['phases', { id: phase.id }]
  return (
    <Box component="fieldset" sx={group}>
      <Typography component="legend" sx={{ fontWeight: 600, px: 0 }}>
        {wordsIn(phase.name)}
      </Typography>
      <Stack spacing={2}>
        <WordsBox label={translate('notice.phaseName')} at={[...at, 'name']} value={phase.name} />
        <Pair>
          <PlaceBox label={translate('notice.opens')} at={[...at, 'opens']} value={phase.opens} type="date" />
          <PlaceBox
            label={translate('notice.closes')}
            at={[...at, 'closes']}
            value={phase.closes}
            type="date"
            also={(day) => wordingFor(phase, at, day)}
          />
        </Pair>
        <PlaceBox label={translate('notice.wording')} at={[...at, 'wording']} value={phase.wording} />
        <Allowed phase={phase} />
        <PartBoxes boxes={phaseBoxes(phase)} row={phase} at={at} />
        {campaign.phases.length > 1 && <Strike list={['phases']} row={{ id: phase.id }} />}
      </Stack>
    </Box>
  )
}

/** Which options of each choice a phase takes: all, unless it names some. */
function Allowed({ phase }: { phase: Phase }) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  return campaign.form.fields.map(({ id, label, options }) =>
    options && campaign.phases.length > 1 ? (
      <References
        key={id}
        label={translate('notice.allows', { label: wordsIn(label) })}
        at={['phases', { id: phase.id }, 'allows', id]}
        value={phase.allows[id] ?? []}
        things={options}
        none={translate('notice.allOptions')}
      />
    ) : null,
  )
}

/** A phase more, which opens when the last one has closed. A relay keeps the phases of the call above. */
function AddPhase() {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const { add } = useRows(['phases'])
  if (campaign.notice.relayOf !== undefined) return null
  const id = freeId(campaign.phases, 'phase')
  return (
    <AddRow
      label={translate('notice.addPhase')}
      onAdd={() => add({ id, name: translate('notice.newPhase'), ...newPhase(campaign) })}
    />
  )
}

/** Under a heading of their own: one of them often bears the name of a phase. */
function Stages() {
  const translate = useTranslate()
  const stages = useEditing().campaign.stages.filter(hasDays)
  if (stages.length === 0) return null
  return (
    <Box component="fieldset" sx={group}>
      <Typography component="legend" variant="h3" sx={{ px: 0, mb: 1.5 }}>
        {translate('notice.stages')}
      </Typography>
      <Stack spacing={2}>
        {stages.map((stage) => (
          <StageBoxes key={stage.id} stage={stage} />
        ))}
      </Stack>
    </Box>
  )
}

/** Stages of which a notice names the month alone are written as months. */
function StageBoxes({ stage }: { stage: Stage }) {
  const translate = useTranslate()
  const at = ['stages', { id: stage.id }]
  return (
    <Box component="fieldset" sx={group}>
      <Typography component="legend" sx={{ fontWeight: 600, px: 0 }}>
        {wordsIn(stage.name)}
      </Typography>
      <Pair>
        {stage.from !== undefined && (
          <PlaceBox label={translate('notice.opens')} at={[...at, 'from']} value={stage.from} />
        )}
        {stage.to !== undefined && (
          <PlaceBox label={translate('notice.ends')} at={[...at, 'to']} value={stage.to} />
        )}
      </Pair>
    </Box>
  )
}

function Pair({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>{children}</Box>
  )
}

/** Moves every phase, stage and activity by as many days as the first close moves. */
function MoveAll() {
  const translate = useTranslate()
  const { campaign, become } = useEditing()
  const [days, setDays] = useState(String(yearOn))
  const first = campaign.phases[0]
  const by = Number(days)
  const fits = Number.isInteger(by) && Math.abs(by) <= 4000 && by !== 0
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <TextField
          label={translate('notice.moveBy')}
          type="number"
          value={days}
          helperText={translate('notice.example', { example: translate('notice.exampleDays') })}
          onChange={(event) => setDays(event.target.value)}
          sx={{ width: 240 }}
        />
        <Button
          variant="outlined"
          disabled={!fits}
          onClick={() => become(shiftCampaign(campaign, { days: by }))}
        >
          {translate('notice.move')}
        </Button>
      </Box>
      {fits && first && (
        <Alert severity="info" icon={false} sx={{ mt: 1 }}>
          {translate('notice.movesTo', {
            phase: wordsIn(first.name),
            from: first.closes,
            to: addDays(first.closes, by),
          })}
        </Alert>
      )}
    </Box>
  )
}

const group = { border: 0, p: 0, m: 0, minWidth: 0, '& > legend': { mb: 1 } } as const

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { Complaint } from '../parts'
import { ActDialog } from '../parts/ActDialog'
import { useAct } from '../platform/act'
import { Leaving } from '../selection/Leaving'
import {
  enterActivity,
  saveActivity,
  type ActivityInput,
  type ActivityState,
  type Call,
  type Entering,
  type LastYear,
  type Measure,
} from './activity.documents'
import { FigureBoxes } from './FigureBoxes'
import { keptFigures, namedFigures, ofKind, planOf, plansOf } from './plan'

type Props = {
  call: Call
  measures: readonly Measure[]
  lastYear: LastYear
  standing: ActivityInput
  /** Which activity, where it stands already. */
  saved?: { id: string; revision: number }
  /** 代录: for which unit it is entered and from what; `undefined` while that is not said. */
  entering?: Entering | undefined
  /** Whether it can be saved yet. */
  ready?: boolean
  onSaved: (id: string) => void
}

type Set = (change: Partial<ActivityInput>) => void
type Text = 'title' | 'contact' | 'place' | 'hosts' | 'agenda' | 'about' | 'reason'

const states: readonly ActivityState[] = ['planned', 'held', 'notHeld']

function Words({ name, typed, set, rows }: { name: Text; typed: ActivityInput; set: Set; rows?: number }) {
  const translate = useTranslate()
  return (
    <TextField
      label={translate(`activity.${name === 'title' ? 'name' : name}`)}
      value={typed[name]}
      required={name === 'title' || name === 'reason'}
      helperText={name === 'contact' ? translate('activity.contactHint') : undefined}
      {...(rows === undefined ? {} : { multiline: true, minRows: rows })}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
}

function Day({ name, typed, set }: { name: 'day' | 'until'; typed: ActivityInput; set: Set }) {
  const translate = useTranslate()
  return (
    <TextField
      type="date"
      label={translate(`activity.${name}`)}
      value={typed[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ flex: '1 1 150px' }}
    />
  )
}

function Hour({ typed, set }: { typed: ActivityInput; set: Set }) {
  const translate = useTranslate()
  return (
    <TextField
      type="time"
      label={translate('activity.hour')}
      value={typed.hour}
      onChange={(event) => set({ hour: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ flex: '1 1 120px' }}
    />
  )
}

function Kind({ call, typed, set, anew }: { call: Call; typed: ActivityInput; set: Set; anew: boolean }) {
  const translate = useTranslate()
  const plans = plansOf(call, translate('activity.otherPlan'))
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <TextField
        select
        label={translate('activity.plan')}
        value={planOf(plans, typed.plan)?.id ?? ''}
        onChange={({ target: { value: plan } }) => set(anew ? ofKind(call, typed, plan) : { plan })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ flex: '2 1 220px' }}
      >
        {plans.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('activity.stateName')}
        value={typed.state}
        onChange={(event) => {
          const state = states.find((one) => one === event.target.value)
          if (state) set({ state })
        }}
        sx={{ flex: '1 1 150px' }}
      >
        {states.map((state) => (
          <MenuItem key={state} value={state}>
            {translate(`activity.state.${state}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  )
}

type Keeping = { id: string | null; revision: number | null; input: ActivityInput }
type KeptAs = { id: string; revision: number } | undefined

/** Saves one's own activity, or enters one for a unit. */
function useKeep(campaignId: string, entering: Entering | undefined) {
  const [own, other] = [useAct(saveActivity), useAct(enterActivity)]
  const keep = async (keeping: Keeping): Promise<KeptAs> =>
    entering
      ? (await other.run({ campaignId, ...entering, activity: keeping.input }))?.enterActivity
      : (await own.run({ campaignId, ...keeping }))?.saveActivity
  return { keep, running: own.running || other.running, error: entering ? other.error : own.error }
}

/** An activity as its unit plans and records it. What was refused stays typed, with the reason beside it. */
export function ActivityForm({
  call,
  measures,
  lastYear,
  standing,
  saved,
  entering,
  ready = true,
  onSaved,
}: Props) {
  const translate = useTranslate()
  const [typed, setTyped] = useState(standing)
  const [changed, setChanged] = useState(false)
  const kept = useRef<string | undefined>(undefined)
  // The revision that was typed upon: what is read meanwhile may be a colleague's, whose words nobody here has seen.
  const [revision, setRevision] = useState(saved?.revision ?? null)
  // Only once the page has seen that nothing is unsaved may it be left without being asked.
  useEffect(() => {
    const id = kept.current
    if (changed || id === undefined) return
    kept.current = undefined
    onSaved(id)
  }, [changed, onSaved])
  const { keep, running, error } = useKeep(call.id, entering)
  const found = useUnsaved(`activity.${saved?.id ?? `new.${call.id}`}`, {
    words: typed,
    unsaved: changed,
    revision: revision ?? 0,
  })
  const set: Set = (change) => {
    setTyped({ ...typed, ...change })
    setChanged(true)
  }
  const counted = measures.filter(({ plan }) => plan === typed.plan)
  const figures = keptFigures(typed, measures)
  const [asking, setAsking] = useState(false)
  const save = async (): Promise<boolean> => {
    const answer = await keep({ id: saved?.id ?? null, revision, input: { ...typed, figures: figures.kept } })
    setAsking(false)
    if (!answer) return false
    kept.current = answer.id
    setRevision(answer.revision)
    setTyped({ ...typed, figures: figures.kept })
    setChanged(false)
    return true
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // What is not kept is asked about first: it may be a slip, and nothing brings it back.
    if (figures.lost.length > 0) setAsking(true)
    else void save()
  }
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={submit} sx={{ maxWidth: 760 }}>
      <Leaving unsaved={changed && !running} />
      <FoundWords
        found={found}
        onRestore={(kept) => {
          set(kept.content)
          if (saved) setRevision(kept.revision)
        }}
      />
      <Kind call={call} typed={typed} set={set} anew={saved === undefined} />
      <Words name="title" typed={typed} set={set} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Day name="day" typed={typed} set={set} />
        <Day name="until" typed={typed} set={set} />
        {typed.state !== 'notHeld' && <Hour typed={typed} set={set} />}
      </Box>
      {typed.state === 'notHeld' ? (
        <Words name="reason" typed={typed} set={set} rows={2} />
      ) : (
        <>
          {typed.state === 'planned' && <Words name="contact" typed={typed} set={set} />}
          <Words name="place" typed={typed} set={set} />
          <Words name="hosts" typed={typed} set={set} />
          <Words name="agenda" typed={typed} set={set} rows={2} />
          <Words name="about" typed={typed} set={set} rows={4} />
          <FigureBoxes
            measures={counted}
            lastYear={lastYear}
            figures={typed.figures}
            error={error}
            onChange={(figure) =>
              set({ figures: [...typed.figures.filter((one) => one.measure !== figure.measure), figure] })
            }
          />
        </>
      )}
      <Complaint error={error} />
      <ActDialog
        open={asking}
        title={translate('activity.loseFigures')}
        confirm={{
          text: translate('activity.loseFiguresText', { figures: namedFigures(figures.lost, measures) }),
        }}
        act={{ running, error: undefined }}
        danger
        onPerform={save}
        onClose={() => setAsking(false)}
      />
      <Button type="submit" variant="contained" disabled={running || !ready} sx={{ alignSelf: 'flex-start' }}>
        {translate('ra.action.save')}
      </Button>
    </Stack>
  )
}

import type { Answers } from '@huibian/domain'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { Missing } from '../frame/Missing'
import { usePost } from '../frame/post'
import { MovesAlong } from '../notice/MovesAlong'
import { NewFrom, type Start } from '../notice/NewFrom'
import { NewFromCampaign } from '../notice/NewFromCampaign'
import { NewFromFile } from '../notice/NewFromFile'
import { NewFromRelay } from '../notice/NewFromRelay'
import { Complaint, Form, Loading, PageTitle, Panel, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { createCampaign, presetList, type Preset } from './campaign.documents'
import { Questions } from './Questions'

/** What the address asks to begin from. */
function beginning(asked: URLSearchParams): Start {
  if (asked.has('relay')) return 'relay'
  return asked.has('from') ? 'campaign' : 'preset'
}

/** A call from a known notice: its title, its closing days and what the notice leaves open; all else stands in the notice's file. */
export default function CampaignNewPage() {
  const translate = useTranslate()
  const [asked] = useSearchParams()
  const [start, setStart] = useState<Start>(beginning(asked))
  const { data, error } = useRead(presetList, {})
  const may = useMay()
  const organiser = usePost().organisation.id
  if (!may('campaign.create', { organiser })) return <Missing />
  return (
    <>
      <PageTitle title={translate('campaign.new')}>{translate('campaign.newHint')}</PageTitle>
      <Complaint error={error} />
      <NewFrom start={start} onChange={setStart} />
      {start === 'campaign' && <NewFromCampaign />}
      {start === 'relay' && <NewFromRelay />}
      {start === 'file' && <NewFromFile />}
      {start === 'preset' && (data ? <NewForm presets={data.presets} /> : !error && <Loading />)}
    </>
  )
}

type Days = { [phase: string]: string }
type Asked = { id: string; title: string; days: Days; answers: Answers }

function NewForm({ presets }: { presets: readonly Preset[] }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const [standing] = useState<Asked>({ id: presets[0]?.id ?? '', title: '', days: {}, answers: {} })
  const [asked, setAsked] = useState(standing)
  const words = useMemo(() => ({ asked }), [asked])
  const kept = useKeptWords('campaign.new', {
    words,
    standing: { asked: standing },
    restore: (found) => setAsked(found.asked),
  })
  const preset = presets.find(({ id }) => id === asked.id)
  const { run, running, error } = useAct(createCampaign)
  const submit = async () => {
    const closes = (preset?.phases ?? []).map(({ id }) => ({ phase: id, date: asked.days[id] ?? '' }))
    const { id, title, answers } = asked
    const answer = await run({ preset: id, title: title.trim(), closes, answers })
    if (!answer) return
    kept.forget()
    navigate(path(`/campaigns/${answer.createCampaign.id}`))
  }
  return (
    <Form onSubmit={submit}>
      <div>
        {kept.offer}
        <Panel title={translate('campaign.basics')}>
          <Basics presets={presets} preset={preset} asked={asked} onChange={setAsked} />
          {preset && <MovesAlong file={preset.file} closes={asked.days} />}
        </Panel>
        {preset && preset.file.questions.length > 0 && (
          <Questions
            file={preset.file}
            answers={asked.answers}
            onChange={(answers) => setAsked({ ...asked, answers })}
          />
        )}
        <Complaint error={error} />
        <Button type="submit" variant="contained" disabled={running || !preset}>
          {translate('campaign.create')}
        </Button>
      </div>
    </Form>
  )
}

type BasicsProps = {
  presets: readonly Preset[]
  preset: Preset | undefined
  asked: Asked
  onChange: (asked: Asked) => void
}

function Basics({ presets, preset, asked, onChange }: BasicsProps) {
  const translate = useTranslate()
  return (
    <Stack spacing={2} sx={{ maxWidth: 560, pt: 1 }}>
      <TextField
        select
        label={translate('campaign.preset')}
        value={asked.id}
        onChange={(event) => onChange({ ...asked, id: event.target.value, answers: {} })}
      >
        {presets.map((one) => (
          <MenuItem key={one.id} value={one.id}>
            {one.title}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        label={translate('campaign.name')}
        value={asked.title}
        onChange={(event) => onChange({ ...asked, title: event.target.value })}
      />
      {preset?.phases.map((phase) => (
        <TextField
          key={phase.id}
          type="date"
          required
          label={translate('campaign.closes', { phase: phase.label })}
          value={asked.days[phase.id] ?? ''}
          onChange={(event) =>
            onChange({ ...asked, days: { ...asked.days, [phase.id]: event.target.value } })
          }
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
    </Stack>
  )
}

import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { Complaint, Loading, PageTitle, Panel } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { createCampaign, presetList, type Preset } from './campaign.documents'

/** A call from a known notice: its title and closing days; everything else stands in the notice's file. */
export default function CampaignNewPage() {
  const translate = useTranslate()
  const { data, error } = useRead(presetList, {})
  return (
    <>
      <PageTitle title={translate('campaign.new')}>{translate('campaign.newHint')}</PageTitle>
      <Panel>
        <Complaint error={error} />
        {data ? <NewForm presets={data.presets} /> : <Loading />}
      </Panel>
    </>
  )
}

function NewForm({ presets }: { presets: readonly Preset[] }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const [id, setId] = useState(presets[0]?.id ?? '')
  const preset = presets.find((one) => one.id === id)
  const [title, setTitle] = useState('')
  const [days, setDays] = useState<{ [phase: string]: string }>({})
  const { run, running, error } = useAct(createCampaign)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const closes = (preset?.phases ?? []).map((phase) => ({ phase: phase.id, date: days[phase.id] ?? '' }))
    const answer = await run({ preset: id, title: title.trim(), closes })
    if (answer) navigate(path(`/campaigns/${answer.createCampaign.id}`))
  }
  return (
    <Stack component="form" spacing={2} onSubmit={submit} sx={{ maxWidth: 560 }}>
      <TextField
        select
        label={translate('campaign.preset')}
        value={id}
        onChange={(event) => setId(event.target.value)}
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
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {preset?.phases.map((phase) => (
        <TextField
          key={phase.id}
          type="date"
          required
          label={translate('campaign.closes', { phase: phase.label })}
          value={days[phase.id] ?? ''}
          onChange={(event) => setDays({ ...days, [phase.id]: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
      <Complaint error={error} />
      <Button type="submit" variant="contained" disabled={running || !preset}>
        {translate('campaign.create')}
      </Button>
    </Stack>
  )
}

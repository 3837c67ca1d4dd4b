import { addDays } from '@huibian/domain'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { campaignList, type CampaignLine } from '../campaign/campaign.documents'
import { Complaint, EmptyState, Form, Loading, Panel } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { dayOf } from '../platform/time'
import { yearOn } from './calendar'
import { MovesAlong } from './MovesAlong'
import { campaignSource, cloneCampaign } from './notice.documents'

/** A new year's campaign from one of the office's own: rules, contacts, checklists and the book's design come along. */
export function NewFromCampaign() {
  const translate = useTranslate()
  const { data, error } = useRead(campaignList, {})
  if (!data) return error ? <Complaint error={error} /> : <Loading />
  if (data.campaigns.length === 0)
    return <EmptyState says={translate('campaign.empty')} hint={translate('campaign.emptyHintCreate')} />
  return <CloneForm campaigns={data.campaigns} />
}

function CloneForm({ campaigns }: { campaigns: readonly CampaignLine[] }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const [asked] = useSearchParams()
  const [id, setId] = useState(asked.get('from') ?? campaigns[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [days, setDays] = useState<{ [phase: string]: string }>({})
  const { run, running, error } = useAct(cloneCampaign)
  const from = campaigns.find((each) => each.id === id) ?? campaigns[0]
  const source = useRead(campaignSource, { id: from?.id ?? '' }, { enabled: from !== undefined })
  if (!from) return null
  const file = source.data?.campaignSource?.file
  const dayFor = (phase: CampaignLine['phases'][number]) =>
    days[`${from.id} ${phase.key}`] ?? addDays(dayOf(phase.closesAt), yearOn)
  const closes = Object.fromEntries(from.phases.map((phase) => [phase.key, dayFor(phase)]))
  const submit = async () => {
    const asks = Object.entries(closes).map(([phase, date]) => ({ phase, date }))
    const made = await run({ campaignId: from.id, title: title.trim(), closes: asks })
    if (made) navigate(path(`/campaigns/${made.cloneCampaign.id}/edit`))
  }
  return (
    <Panel title={translate('campaign.basics')}>
      <Form onSubmit={submit} sx={{ maxWidth: 560, pt: 1 }}>
        <TextField
          select
          label={translate('notice.cloneFrom')}
          value={from.id}
          helperText={translate('notice.cloneHint')}
          onChange={(event) => setId(event.target.value)}
        >
          {campaigns.map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {each.title}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          required
          label={translate('campaign.name')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {from.phases.map((phase) => (
          <TextField
            key={phase.key}
            type="date"
            required
            label={translate('campaign.closes', { phase: phase.title })}
            value={dayFor(phase)}
            onChange={(event) => setDays({ ...days, [`${from.id} ${phase.key}`]: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
        {file && <MovesAlong file={file} closes={closes} />}
        <Complaint error={error} />
        <Button type="submit" variant="contained" disabled={running} sx={{ alignSelf: 'flex-start' }}>
          {translate('campaign.create')}
        </Button>
      </Form>
    </Panel>
  )
}

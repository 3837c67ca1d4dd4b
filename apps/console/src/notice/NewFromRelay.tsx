import { relayBegun, relayLevels } from '@huibian/domain'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { campaignOne, type Campaign } from '../campaign/campaign.documents'
import { usePost } from '../frame/post'
import { Complaint, EmptyState, Form, Loading, Panel, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { dayOf } from '../platform/time'
import { Choose } from './Choose'
import { importCampaign, relayable, type Relayable } from './notice.documents'
import { closesAbove, relayWords } from './relay.words'
import { wordsIn } from './words'

/** A relay of a call that runs above and is addressed to the own office: a call of its own that may only be stricter. */
export function NewFromRelay() {
  const { data, error } = useRead(relayable, {})
  if (!data) return error ? <Complaint error={error} /> : <Loading />
  const calls = data.campaigns.filter(({ mine }) => mine?.role === 'receiver')
  if (calls.length === 0)
    return <EmptyState says={wordsIn(relayWords.noRelayable)} hint={wordsIn(relayWords.noRelayableHint)} />
  return <ChooseCall calls={calls} />
}

function ChooseCall({ calls }: { calls: readonly Relayable[] }) {
  const translate = useTranslate()
  const [asked] = useSearchParams()
  const [id, setId] = useState(asked.get('relay') ?? '')
  const chosen = calls.find((each) => each.id === id) ?? calls[0]
  const { data, error } = useRead(campaignOne, { id: chosen?.id ?? '' }, { enabled: chosen !== undefined })
  return (
    <Panel title={translate('notice.from.relay')}>
      <TextField
        select
        fullWidth
        label={wordsIn(relayWords.relayFrom)}
        value={chosen?.id ?? ''}
        helperText={wordsIn(relayWords.relayFromHint)}
        onChange={(event) => setId(event.target.value)}
        sx={{ maxWidth: 560, mt: 1, mb: 2 }}
      >
        {calls.map((each) => (
          <MenuItem key={each.id} value={each.id}>
            {each.title}
          </MenuItem>
        ))}
      </TextField>
      <Complaint error={error} />
      {data?.campaign && <RelayForm key={data.campaign.id} above={data.campaign} />}
    </Panel>
  )
}

/** The office's own word for its relay, as an address knows it. */
const relayId = (upper: string, day: string): string => `${upper.slice(0, 28)}-r${day.replaceAll('-', '')}`

function RelayForm({ above }: { above: Campaign }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const { organisation } = usePost()
  const { file } = above
  const levels = relayLevels(file)
  const [standing] = useState({
    title: '',
    number: '',
    signed: dayOf(above.now),
    level: levels[0] ?? '',
    contact: wordsIn(relayWords.relayContactUsual),
    about: wordsIn(relayWords.relayAboutUsual),
    table: wordsIn(relayWords.relayTableUsual),
  })
  const [said, setSaid] = useState(standing)
  const [own, setOwn] = useState(true)
  const [days, setDays] = useState<{ [phase: string]: string }>({})
  const words = useMemo(() => ({ said, own, days }), [said, own, days])
  const kept = useKeptWords(`relay.new.${above.id}`, {
    words,
    standing: { said: standing, own: true, days: {} },
    restore: (found) => {
      setSaid(found.said)
      setOwn(found.own)
      setDays(found.days)
    },
  })
  const { run, running, error } = useAct(importCampaign)
  const submit = async () => {
    const { signed, level, table } = said
    const text = relayBegun(file, {
      id: relayId(file.id, signed),
      title: said.title.trim(),
      number: said.number.trim(),
      issuer: organisation.name,
      signed,
      level,
      closes: days,
      contact: { name: said.contact.trim(), about: said.about.trim() },
      ...(own ? { table: table.trim() } : {}),
    })
    const made = await run({ title: said.title.trim(), text })
    if (!made) return
    kept.forget()
    navigate(path(`/campaigns/${made.importCampaign.id}/edit`))
  }
  const box = (name: 'title' | 'number' | 'contact' | 'about' | 'table', label: string) => (
    <TextField
      required
      label={label}
      value={said[name]}
      onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
    />
  )
  if (levels.length === 0)
    return (
      <EmptyState says={wordsIn(relayWords.noLevelToRelay)} hint={wordsIn(relayWords.noLevelToRelayHint)} />
    )
  return (
    <Form onSubmit={submit} sx={{ maxWidth: 560 }}>
      {kept.offer}
      {box('title', translate('campaign.name'))}
      {box('number', translate('campaign.noticeNumber'))}
      <DayBox
        label={translate('campaign.noticeSigned')}
        value={said.signed}
        onChange={(signed) => setSaid({ ...said, signed })}
      />
      <Choose
        label={wordsIn(relayWords.relayLevel)}
        from={file.participation.levels.filter(({ id }) => levels.includes(id))}
        value={said.level}
        onChange={(level) => setSaid({ ...said, level })}
      />
      {file.phases.map(({ id, name, closes }) => (
        <DayBox
          key={id}
          label={translate('campaign.closes', { phase: wordsIn(name) })}
          value={days[id] ?? closes}
          says={wordsIn(closesAbove(closes))}
          onChange={(day) => setDays({ ...days, [id]: day })}
        />
      ))}
      {box('contact', translate('notice.contactRole'))}
      {box('about', translate('notice.contactAbout'))}
      <FormControlLabel
        label={wordsIn(relayWords.relayTable)}
        control={<Switch checked={own} onChange={(_, on) => setOwn(on)} />}
      />
      {own && box('table', wordsIn(relayWords.relayTableName))}
      <Complaint error={error} />
      <Button type="submit" variant="contained" disabled={running} sx={{ alignSelf: 'flex-start' }}>
        {wordsIn(relayWords.relayBegin)}
      </Button>
    </Form>
  )
}

type DayProps = { label: string; value: string; says?: string; onChange: (day: string) => void }

const DayBox = ({ label, value, says, onChange }: DayProps) => (
  <TextField
    type="date"
    required
    label={label}
    value={value}
    helperText={says}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ inputLabel: { shrink: true } }}
  />
)

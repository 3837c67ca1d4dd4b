import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { FoundWords } from '../parts/FoundWords'
import { NoPage } from '../frame/NoPage'
import { palette } from '../frame/palette'
import { Opened } from '../intake/Opened'
import { Takings } from '../intake/Takings'
import { packagePhases } from '../package/package.documents'
import { Complaint, FileDrop, Loading, PageTitle, Panel } from '../parts'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { AboutForm } from './AboutForm'
import {
  incomingForm,
  readIncoming,
  type Incoming,
  type IncomingForm,
  type Checked,
} from './incoming.documents'
import { Lines } from './Lines'
import { Register } from './Register'
import { useIncoming } from './useIncoming'

const rules = {
  extensions: ['xlsx', 'docx', 'pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'],
  limit: 50 * 1024 * 1024,
}

type Phase = { key: string; title: string }

/** 登记来件: what a body sent by mail, on paper or on a disk is put together, looked at, and taken. */
export default function RegisterPage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  // What was registered leaves the page empty for the next.
  const [turn, setTurn] = useState(0)
  const call = useRead(packagePhases, { id: campaign }).data?.campaign
  const { data, error, refetch } = useRead(incomingForm, { campaignId: campaign })
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle title={translate('incoming.title')} kicker={call?.title}>
        {translate('incoming.hint')}
      </PageTitle>
      <Takings campaign={campaign} />
      {!data && !error && <Loading />}
      {data && call && (
        <Form
          key={turn}
          campaign={campaign}
          form={data.incomingForm}
          phases={call.phases}
          onDone={() => setTurn(turn + 1)}
        />
      )}
    </>
  )
}

type FormProps = { campaign: string; form: IncomingForm; phases: readonly Phase[]; onDone: () => void }

/** What was looked at, and the words in which it was given: a change after it has to be looked at again. */
type Looked = { said: string; checked: Checked }

const saidOf = (incoming: Incoming): string => JSON.stringify(incoming)

function Form({ campaign, form, phases, onDone }: FormProps) {
  const translate = useTranslate()
  const coming = useIncoming(campaign, form)
  const look = useAct(readIncoming)
  const [looked, setLooked] = useState<Looked>()
  const { incoming, whole } = coming
  const check = async () => {
    const answer = await look.run({ campaignId: campaign, incoming })
    setLooked(answer && { said: saidOf(incoming), checked: answer.readIncoming })
  }
  const checked = looked?.said === saidOf(incoming) ? looked.checked : undefined
  const phase = phases.find(({ key }) => key === incoming.phase)?.title ?? ''
  const done = () => {
    coming.found.forget()
    onDone()
  }
  return (
    <>
      <FoundWords found={coming.found} onRestore={({ content }) => coming.restore(content)} />
      <Panel title={translate('incoming.files')}>
        <Button
          href={fileUrl(`/files/export/incoming.xlsx?campaignId=${campaign}`)}
          size="small"
          sx={{ mb: 1.5 }}
        >
          {translate('incoming.template')}
        </Button>
        <FileDrop
          several
          purpose="incoming"
          rules={rules}
          label={translate('incoming.dropHere')}
          onUploaded={coming.bring}
        />
        <Complaint error={coming.table.error} />
        {coming.files.length > 0 && (
          <Box role="status" sx={{ mt: 1.5 }}>
            {translate('incoming.brought', { n: coming.files.length })}
          </Box>
        )}
        {coming.unplaced.length > 0 && (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            {translate('incoming.unplaced', { n: coming.unplaced.length })}
            <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
              {coming.unplaced.map((said, place) => (
                <li key={place}>{said}</li>
              ))}
            </Box>
          </Alert>
        )}
      </Panel>
      <AboutForm
        form={form}
        phases={phases.map(({ key, title }) => ({ id: key, name: title }))}
        coming={coming}
      />
      <Lines columns={form.columns} coming={coming} checked={checked?.rows ?? []} />
      <Complaint error={look.error} />
      {!whole && <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('incoming.notWhole')}</Box>}
      {!checked && (
        <Button variant="contained" disabled={!whole || look.running} onClick={() => void check()}>
          {translate(look.running ? 'incoming.checking' : 'incoming.check')}
        </Button>
      )}
      {checked && !checked.opened && <Alert severity="error">{translate('incoming.none')}</Alert>}
      {checked?.opened && (
        <>
          <Opened opened={checked.opened} phase={phase} sound="incoming.sound" />
          <Register
            campaign={campaign}
            incoming={incoming}
            checked={checked}
            opened={checked.opened}
            onDone={done}
          />
        </>
      )}
    </>
  )
}

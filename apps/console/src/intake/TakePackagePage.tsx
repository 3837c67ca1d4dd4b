import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { packagePhases } from '../package/package.documents'
import { Complaint, FileDrop, Loading, PageTitle, type Uploaded } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { readPackage, takePackage, type OpenedPackage } from './intake.documents'
import { Opened } from './Opened'

const rules = { extensions: ['zip'], limit: 1024 * 1024 * 1024 }

type Brought = { uploadIds: string[]; opened: OpenedPackage }

/** 接收报送包: a package that came as a file is checked, looked at beside what is here, and taken. */
export default function TakePackagePage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const call = useRead(packagePhases, { id: campaign }).data?.campaign
  const [brought, setBrought] = useState<Brought>()
  const read = useAct(readPackage)
  const bring = async (uploaded: Uploaded[]) => {
    const uploadIds = uploaded.map(({ uploadId }) => uploadId)
    const answer = await read.run({ campaignId: campaign, uploadIds })
    setBrought(answer && { uploadIds, opened: answer.readPackage })
  }
  const phase = call?.phases.find(({ key }) => key === brought?.opened.phase)?.title
  return (
    <>
      <PageTitle title={translate('intake.title')} kicker={call?.title}>
        {translate('intake.hint')}
      </PageTitle>
      {!brought && (
        <FileDrop
          several
          purpose="package"
          rules={rules}
          label={translate('intake.drop')}
          onUploaded={bring}
        />
      )}
      {read.running && (
        <>
          <Box role="status">{translate('intake.reading')}</Box>
          <Loading />
        </>
      )}
      <Complaint error={read.error} />
      {brought && (
        <>
          <Opened opened={brought.opened} phase={phase ?? brought.opened.phase} />
          <Take campaign={campaign} brought={brought} onOther={() => setBrought(undefined)} />
        </>
      )}
    </>
  )
}

function Take({ campaign, brought, onOther }: { campaign: string; brought: Brought; onOther: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const [admitUnits, setAdmitUnits] = useState(false)
  const { run, running, error } = useAct(takePackage)
  const { newUnits, faults } = brought.opened
  const take = async () => {
    const answer = await run({ campaignId: campaign, uploadIds: brought.uploadIds, admitUnits })
    if (!answer) return
    notify('intake.done', { type: 'success' })
    navigate(path(`/campaigns/${campaign}/packages/${answer.takePackage.id}`))
  }
  return (
    <Box>
      {newUnits.length > 0 && faults.length === 0 && (
        <FormControlLabel
          sx={{ display: 'flex', mb: 1 }}
          control={
            <Checkbox checked={admitUnits} onChange={(event) => setAdmitUnits(event.target.checked)} />
          }
          label={translate('intake.admit', { n: newUnits.length, names: newUnits.join('、') })}
        />
      )}
      <Complaint error={error} />
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <Button variant="contained" disabled={running || faults.length > 0} onClick={() => void take()}>
          {translate('intake.take')}
        </Button>
        <Button variant="outlined" disabled={running} onClick={onOther}>
          {translate('intake.other')}
        </Button>
      </Box>
    </Box>
  )
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { packagePhases } from '../package/package.documents'
import { Complaint, FileDrop, Loading, PageTitle, type Uploaded } from '../parts'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { AdmitUnits } from './AdmitUnits'
import { queueTaking, readPackage, type OpenedPackage } from './intake.documents'
import { Opened } from './Opened'
import { Takings } from './Takings'

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
      <Takings campaign={campaign} />
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
  const [admitUnits, setAdmitUnits] = useState(false)
  const { run, running, error } = useAct(queueTaking)
  const { faults } = brought.opened
  const take = async () => {
    const answer = await run({ campaignId: campaign, uploadIds: brought.uploadIds, admitUnits })
    if (!answer) return
    notify('intake.queued', { type: 'success' })
    onOther()
  }
  return (
    <Box>
      <AdmitUnits opened={brought.opened} checked={admitUnits} onChange={setAdmitUnits} />
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

import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, FileDrop, Loading, Panel, type Uploaded } from '../parts'
import { useAct } from '../platform/act'
import { readPacket, type PacketUnit, type Reading } from './packet.documents'
import { ReadView } from './ReadView'
import { Take } from './Take'

const rules = {
  extensions: ['zip', 'docx', 'xlsx', 'pdf', 'jpg', 'jpeg', 'png', 'webp', 'gif', 'tif', 'tiff'],
  limit: 1024 * 1024 * 1024,
}

type Read = { uploadIds: string[]; reading: Reading }
type Props = { campaignId: string; units: readonly PacketUnit[]; onTaken: () => void }

/** 导入: the unit, what it sent, what would be taken of it, and the taking. */
export function Bring({ campaignId, units, onTaken }: Props) {
  const translate = useTranslate()
  const [organisationId, setOrganisation] = useState('')
  const [read, setRead] = useState<Read>()
  const { run, running, error } = useAct(readPacket)
  const bring = async (uploaded: Uploaded[]) => {
    const uploadIds = uploaded.map(({ uploadId }) => uploadId)
    const answer = await run({ campaignId, organisationId, uploadIds })
    setRead(answer && { uploadIds, reading: answer.readPacket })
  }
  const over = () => {
    setRead(undefined)
    onTaken()
  }
  return (
    <Panel title={translate('packet.bring')}>
      <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('packet.bringHint')}</Box>
      <TextField
        select
        size="small"
        label={translate('packet.chooseUnit')}
        value={organisationId}
        disabled={read !== undefined || running}
        onChange={(event) => setOrganisation(event.target.value)}
        sx={{ minWidth: 260, mb: 2 }}
      >
        {units.map(({ organisation: { id, name } }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {organisationId !== '' && !read && (
        <FileDrop
          several
          purpose="packet"
          rules={rules}
          label={translate('packet.drop')}
          onUploaded={bring}
        />
      )}
      {running && (
        <>
          <Box role="status">{translate('packet.reading')}</Box>
          <Loading />
        </>
      )}
      <Complaint error={error} />
      {read && (
        <>
          <ReadView reading={read.reading} />
          <Take
            of={{ campaignId, organisationId, uploadIds: read.uploadIds }}
            reading={read.reading}
            onTaken={over}
            onOther={() => setRead(undefined)}
          />
        </>
      )}
    </Panel>
  )
}

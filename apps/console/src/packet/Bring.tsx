import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, FileDrop, Panel, type Uploaded } from '../parts'
import { useAct } from '../platform/act'
import { readPacket, type PacketUnit } from './packet.documents'

const rules = {
  extensions: ['zip', 'docx', 'xlsx', 'pdf', 'jpg', 'jpeg', 'png', 'webp', 'gif', 'tif', 'tiff'],
  limit: 1024 * 1024 * 1024,
}

type Props = { campaignId: string; units: readonly PacketUnit[] }

/** 导入: the unit and what it sent; what would be taken of it is read meanwhile, and found below. */
export function Bring({ campaignId, units }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [organisationId, setOrganisation] = useState('')
  const { run, running, error } = useAct(readPacket)
  const bring = async (uploaded: Uploaded[]) => {
    const uploadIds = uploaded.map(({ uploadId }) => uploadId)
    if (!(await run({ campaignId, organisationId, uploadIds }))) return
    setOrganisation('')
    notify('packet.queued', { type: 'success' })
  }
  return (
    <Panel title={translate('packet.bring')}>
      <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('packet.bringHint')}</Box>
      <TextField
        select
        size="small"
        label={translate('packet.chooseUnit')}
        value={organisationId}
        disabled={running}
        onChange={(event) => setOrganisation(event.target.value)}
        sx={{ minWidth: 260, mb: 2 }}
      >
        {units.map(({ organisation: { id, name } }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {organisationId !== '' && (
        <FileDrop
          several
          purpose="packet"
          rules={rules}
          label={translate('packet.drop')}
          onUploaded={bring}
        />
      )}
      <Complaint error={error} />
    </Panel>
  )
}

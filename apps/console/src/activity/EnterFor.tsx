import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Panel, Pick } from '../parts'
import { useRead } from '../platform/read'
import { OriginFields, useOrigin } from '../proxy/Origin'
import { weekUnits, type Entering } from './activity.documents'

/** What the office says before it enters an activity for a unit: for which, and from what. */
export function useEntering(campaignId: string) {
  const [picked, setPicked] = useState('')
  const said = useOrigin(`activity.${campaignId}`)
  const { data } = useRead(weekUnits, { campaignId })
  const units = (data?.week.rows ?? []).map(({ organisation: { id, name } }) => ({ id, label: name }))
  const [only] = units
  const unit = units.length === 1 && only ? only.id : picked
  const entering: Entering | undefined =
    unit === '' || !said.origin ? undefined : { organisationId: unit, origin: said.origin }
  return { units, unit, setPicked, said, entering }
}

/** 代录: the unit, and how what is entered came. */
export function EnterFor({ units, unit, setPicked, said }: ReturnType<typeof useEntering>) {
  const translate = useTranslate()
  return (
    <Panel title={translate('proxy.origin')}>
      <Stack spacing={2} sx={{ pt: 1 }}>
        <Pick label="activity.unit" rows={units} value={unit} onChange={setPicked} />
        <OriginFields typed={said.typed} set={said.set} found={said.found} />
      </Stack>
    </Panel>
  )
}

import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { ActButton, Panel } from '../parts'
import { useRead } from '../platform/read'
import { publishesAlone, settleIssuing } from './notice.documents'

/** Whether a campaign of this office needs a second person before it is published; an office of one says why not. */
export function Issuing() {
  const translate = useTranslate()
  const office = usePost().organisation.id
  const { data } = useRead(publishesAlone, {})
  if (!data) return null
  const alone = data.publishesAlone
  return (
    <Panel title={translate('notice.issuing')}>
      <Box sx={{ mb: 1.5 }}>{translate(alone ? 'notice.issuingAlone' : 'notice.issuingTwo')}</Box>
      <ActButton
        act={settleIssuing}
        variables={(reason: string) => ({ alone: !alone, reason })}
        label={alone ? 'notice.issuingByTwo' : 'notice.issuingByOne'}
        done="notice.done.issuing"
        variant="outlined"
        confirm={{
          text: translate('notice.issuingText'),
          reason: 'required',
          about: `notice.issuing.${office}`,
        }}
      />
    </Panel>
  )
}

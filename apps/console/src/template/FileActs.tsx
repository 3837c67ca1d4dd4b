import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { ActButton } from '../parts'
import { fileUrl } from '../platform/acting'
import { usePath } from '../platform/path'
import { copyTemplate, dropTemplate, putToUse, retireTemplate, type Template } from './template.documents'

/** `used`: the paper comes out in it now. */
type Props = { template: Template; campaignId: string; running: boolean; used: boolean }

/** What may be done with one file: tried, put to use, corrected, retired, taken away. */
export function FileActs({ template, campaignId, running, used }: Props) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const { id, version, marks } = template
  const fixed = version !== null && running
  const marked = marks.fields.length > 0 || marks.rows !== undefined
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {marked && (
        <Button size="small" href={fileUrl(`/files/templates/${id}/sample`)}>
          {translate('template.sample')}
        </Button>
      )}
      {version === null && marked && (
        <ActButton
          act={putToUse}
          variables={(reason) => ({ id, reason })}
          label={running ? 'template.correctUse' : 'template.use'}
          done="template.done.used"
          confirm={
            running
              ? { text: translate('template.correctText'), reason: 'required', about: `template.use.${id}` }
              : { text: translate('template.useText') }
          }
        />
      )}
      {fixed && (
        <ActButton
          act={copyTemplate}
          variables={{ id }}
          label="template.correct"
          variant="outlined"
          onDone={({ copyTemplate: made }) => navigate(path(`/campaigns/${campaignId}/templates/${made.id}`))}
        />
      )}
      {used && (
        <ActButton
          act={retireTemplate}
          variables={(reason) => ({ id, reason })}
          label="template.retire"
          done="template.done.retired"
          variant="outlined"
          confirm={
            running
              ? { text: translate('template.retireText'), reason: 'required', about: `template.retire.${id}` }
              : { text: translate('template.retireDraftText') }
          }
        />
      )}
      {!fixed && (
        <ActButton
          act={dropTemplate}
          variables={{ id }}
          label="template.drop.one"
          done="template.done.dropped"
          variant="outlined"
          danger
          confirm={{ text: translate('template.dropText') }}
        />
      )}
    </Box>
  )
}

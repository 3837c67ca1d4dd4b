import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import type { Entry } from '../entry/wire'
import { useWrites } from '../proxy/writes'
import { Panel } from '../parts'
import { fileUrl } from '../platform/acting'
import { usePath } from '../platform/path'
import { FormSeal } from '../scan/FormSeal'

/** Where the receiving office stamps the form itself: on paper, or in the system where the call takes that. */
export function OwnStamp({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const path = usePath()
  const writes = useWrites(entry)
  const version = entry.currentVersion
  const open = (name: string): boolean => entry.verbs.some(({ verb, allowed }) => verb === name && allowed)
  if (writes || !version || !open('entry.replaceScan')) return null
  return (
    <Panel title={translate('review.ownStamp')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1.5 }}>
        <div>{translate(entry.scan ? 'review.ownStampThere' : 'review.ownStampText')}</div>
        <FormSeal entry={entry} version={version} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            href={fileUrl(`/files/entries/${entry.id}/form.pdf?version=${version.id}`, true)}
            target="_blank"
            rel="noopener"
          >
            {translate('review.printForm')}
          </Button>
          <Button component={Link} to={path(`/entries/${entry.id}/scan`)}>
            {translate('review.uploadStamped')}
          </Button>
        </Box>
      </Box>
    </Panel>
  )
}

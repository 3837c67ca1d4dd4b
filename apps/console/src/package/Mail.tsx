import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { usePost } from '../frame/post'
import { ActButton, breakable, CopyText, Panel } from '../parts'
import { fileUrl } from '../platform/acting'
import { sayInstant } from '../platform/time'
import { markMailed, type Package } from './package.documents'

function Line({ name, text, copy }: { name: string; text: string; copy: string }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, py: 0.75 }}>
      <Box sx={{ flex: '0 0 4.5em', color: palette.quiet }}>{name}</Box>
      <Box sx={{ flex: '1 1 240px', minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {breakable(text)}
      </Box>
      <CopyText text={text} label={copy} />
    </Box>
  )
}

/** What the sender copies into a mail, and the tick that it was sent. */
export function Mail({ sent }: { sent: Package }) {
  const translate = useTranslate()
  const own = usePost().organisation.id === sent.organisation.id
  // What was returned or recalled unsent is not to be sent.
  if (!own || (!sent.counts && !sent.mailedAt)) return null
  return (
    <Panel title={translate('package.mailTitle')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('package.mailHint')}</Box>
      <Line name={translate('package.mailTo')} text={sent.mail.to} copy={translate('package.copyTo')} />
      <Line
        name={translate('package.mailSubject')}
        text={sent.mail.subject}
        copy={translate('package.copySubject')}
      />
      <Line name={translate('package.mailText')} text={sent.mail.text} copy={translate('package.copyText')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 1.5 }}>
        {sent.eml && (
          <Button href={fileUrl(sent.eml.url)} variant="outlined">
            {translate('package.eml')}
          </Button>
        )}
        {sent.mailedAt ? (
          <Box>✓ {translate('package.mailedAt', { at: sayInstant(sent.mailedAt) })}</Box>
        ) : (
          <ActButton
            act={markMailed}
            variables={{ id: sent.id }}
            verb="package.markMailed"
            verbs={sent.verbs}
            label="package.markMailed"
            done="package.done.mailed"
          />
        )}
      </Box>
    </Panel>
  )
}

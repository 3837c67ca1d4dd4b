import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, Panel, StateChip } from '../parts'
import { Marked } from './Marked'
import { readOf, wordSection, type ReportSection } from './report.documents'
import { SectionEditor } from './SectionEditor'

type Props = { campaignId: string; section: ReportSection }

/** One section: its text, what is new in it, and what of the office's words no longer agrees. */
export function SectionPanel({ campaignId, section }: Props) {
  const [editing, setEditing] = useState(false)
  return (
    <Panel
      title={section.heading}
      aside={
        !editing && <Aside campaignId={campaignId} section={section} onReword={() => setEditing(true)} />
      }
    >
      {editing ? (
        <SectionEditor campaignId={campaignId} section={section} onClose={() => setEditing(false)} />
      ) : (
        <Reading section={section} />
      )}
    </Panel>
  )
}

function Reading({ section }: { section: ReportSection }) {
  const translate = useTranslate()
  const { text, changed, gone, stale, edited, compiled } = section
  const anew = changed.length + gone.length > 0
  return (
    <>
      {stale.length > 0 && (
        <Box sx={{ color: palette.warn, mb: 1 }}>
          {translate('report.staleNumbers', { numbers: stale.join(translate('parts.comma')) })}
        </Box>
      )}
      {text === '' && (edited || gone.length === 0) && (
        <Box sx={{ color: palette.quiet }}>{translate('report.leftOut')}</Box>
      )}
      {text !== '' && <Marked text={text} places={edited ? [] : changed} />}
      {!edited && gone.length > 0 && <Gone lines={gone} />}
      {edited && (compiled !== '' || anew) && (
        // What changed beside the office's own words is seen without being sought.
        <Box
          component="details"
          key={String(anew)}
          open={anew}
          className={anew ? undefined : 'no-print'}
          sx={{ mt: 1.5, color: palette.quiet }}
        >
          <summary>{translate(anew ? 'report.compiledAnew' : 'report.compiledNow')}</summary>
          {compiled !== '' && <Marked text={compiled} places={changed} />}
          {gone.length > 0 && <Gone lines={gone} />}
        </Box>
      )}
    </>
  )
}

/** What the section said when it was last checked and says no longer. */
function Gone({ lines }: { lines: readonly string[] }) {
  const translate = useTranslate()
  return (
    <Box sx={{ mt: 1, color: palette.quiet }}>
      <Box component="span" sx={{ color: palette.warn }}>
        {translate('report.gone')}
      </Box>
      {lines.map((line, at) => (
        <Box key={at} component="del" lang="zh-CN" sx={{ display: 'block', lineHeight: 1.9 }}>
          {line}
        </Box>
      ))}
    </Box>
  )
}

function Aside({ campaignId, section, onReword }: Props & { onReword: () => void }) {
  const translate = useTranslate()
  const { key, heading, revision, compiled, edited, fixed, changed, gone } = section
  const anew = changed.length + gone.length > 0
  if (fixed)
    return (
      <>
        <StateChip noun="report" state="fixed" tone="plain" />
        {anew && <StateChip noun="report" state="changed" tone="warn" />}
      </>
    )
  return (
    <>
      {edited && <StateChip noun="report" state="edited" tone="going" />}
      {anew && <StateChip noun="report" state="changed" tone="warn" />}
      {edited && (
        <ActButton
          act={wordSection}
          variables={{ campaignId, key, revision, text: null, read: readOf(compiled) }}
          label="report.giveBack"
          of={heading}
          done="report.done.givenBack"
          confirm={{ text: translate('report.giveBackText') }}
          variant="text"
        />
      )}
      <Button
        className="no-print"
        variant="outlined"
        aria-label={translate('report.rewordOf', { section: heading })}
        onClick={onReword}
      >
        {translate('report.reword')}
      </Button>
    </>
  )
}

import { changesBetween, noticeKind, type Campaign } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { Complaint, PageTitle, Panel } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { Affected } from './Affected'
import { EditingProvider, useEditing } from './editing'
import { Editor } from './Editor'
import { correctCampaign, previewCorrection, type Preview, type Source } from './notice.documents'
import { Opened } from './Opened'

/** 更正、延期通知: a running campaign changed by a notice of its own, everybody concerned named before it is sent. */
export default function CorrectPage() {
  return (
    <Opened>{(source, samples) => <Correcting key={source.id} opened={source} samples={samples} />}</Opened>
  )
}

function Correcting({ opened, samples }: { opened: Source; samples: readonly Campaign[] }) {
  const [source] = useState(opened)
  const translate = useTranslate()
  return (
    <EditingProvider source={source} samples={samples}>
      <PageTitle title={translate('notice.correct')} kicker={source.title}>
        {translate('notice.correctHint')}
      </PageTitle>
      <Editor
        source={source}
        samples={samples}
        title={source.title}
        beside={<Sending source={source} before={source.file} />}
      />
    </EditingProvider>
  )
}

const none = { title: '', number: '', words: '' }

function Sending({ source, before }: { source: Source; before: Campaign }) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const { text, campaign, mistakes } = useEditing()
  const [said, setSaid] = useState(none)
  const look = useAct(previewCorrection)
  const send = useAct(correctCampaign)
  const [seen, setSeen] = useState<{ text: string; preview: Preview }>()
  const kind = useMemo(() => noticeKind(before, campaign), [before, campaign])
  const shown = seen?.text === text ? seen.preview : undefined
  const preview = async () => {
    const answer = await look.run({ id: source.id, text })
    if (answer) setSeen({ text, preview: answer.previewCorrection })
  }
  const submit = async () => {
    const { id, version } = source
    if (!(await send.run({ id, version, text, ...said }))) return
    notify('notice.done.corrected', { type: 'success' })
    navigate(path(`/campaigns/${id}`))
  }
  return (
    <Panel title={translate(kind ? `notice.kind.${kind}` : 'notice.kind.none')}>
      <Changes before={before} after={campaign} />
      {kind && (
        <Stack spacing={2} sx={{ mt: 2 }}>
          <Said said={said} onChange={setSaid} />
          <Complaint error={look.error ?? send.error} />
          {shown && <Affected preview={shown} />}
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button
              variant="outlined"
              disabled={look.running || mistakes.length > 0}
              onClick={() => void preview()}
            >
              {translate('notice.whoIsAffected')}
            </Button>
            <Button variant="contained" disabled={!shown || send.running} onClick={() => void submit()}>
              {translate('notice.send')}
            </Button>
          </Box>
          {!shown && <Alert severity="info">{translate('notice.previewFirst')}</Alert>}
        </Stack>
      )}
    </Panel>
  )
}

function Changes({ before, after }: { before: Campaign; after: Campaign }) {
  const translate = useTranslate()
  const changes = useMemo(() => changesBetween(before, after), [before, after])
  if (changes.length === 0) return <Box>{translate('notice.noChanges')}</Box>
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
      {changes.map(({ section, id, words }) => (
        <li key={`${section} ${id}`}>{words}</li>
      ))}
    </Box>
  )
}

function Said({ said, onChange }: { said: typeof none; onChange: (said: typeof none) => void }) {
  const translate = useTranslate()
  return (
    <>
      {(['title', 'number', 'words'] as const).map((name) => (
        <TextField
          key={name}
          required
          multiline={name === 'words'}
          minRows={name === 'words' ? 3 : undefined}
          label={translate(`notice.said.${name}`)}
          value={said[name]}
          onChange={(event) => onChange({ ...said, [name]: event.target.value })}
        />
      ))}
    </>
  )
}

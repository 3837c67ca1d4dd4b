import { changesBetween, noticeKind, type Campaign } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { Complaint, PageTitle, Panel, UnprintableTyped } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { Leaving } from '../selection/Leaving'
import { Affected } from './Affected'
import { correctionWords, isSaid, nothingSaid, type CorrectionSaid } from './correction'
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
  const [source, setSource] = useState(opened)
  const [said, setSaid] = useState(nothingSaid)
  const [sent, setSent] = useState(false)
  const translate = useTranslate()
  return (
    <EditingProvider source={source} samples={samples}>
      <PageTitle title={translate('notice.correct')} kicker={source.title}>
        {translate('notice.correctHint')}
      </PageTitle>
      <Unsaved source={source} onSource={setSource} said={said} onSaid={setSaid} sent={sent} />
      <Editor
        source={source}
        title={source.title}
        beside={<Sending source={source} said={said} onSaid={setSaid} onSent={() => setSent(true)} />}
      />
    </EditingProvider>
  )
}

type UnsavedProps = {
  source: Source
  onSource: (source: Source) => void
  said: CorrectionSaid
  onSaid: (said: CorrectionSaid) => void
  sent: boolean
}

/** A correction is sent in one go and saved nowhere before: what a crash left of it is offered back, upon the version it was begun on. */
function Unsaved({ source, onSource, said, onSaid, sent }: UnsavedProps) {
  const navigate = useNavigate()
  const path = usePath()
  const { text, changed, replace } = useEditing()
  const words = useMemo(() => ({ text, ...said }), [text, said])
  const unsaved = !sent && (changed || isSaid(said))
  const found = useUnsaved(`correct.${source.id}`, { words, unsaved, revision: source.version })
  const leave = useEffectEvent(() => {
    found.forget()
    navigate(path(`/campaigns/${source.id}`))
  })
  // Only once the page has seen that nothing is unsaved may it be left without being asked.
  useEffect(() => {
    if (sent) leave()
  }, [sent])
  return (
    <>
      <Leaving unsaved={unsaved} />
      <FoundWords
        found={found}
        onRestore={({ revision, content: { text: kept, ...words } }) => {
          onSaid(words)
          replace(kept)
          onSource({ ...source, version: revision })
        }}
      />
    </>
  )
}

type SendingProps = {
  source: Source
  said: CorrectionSaid
  onSaid: (said: CorrectionSaid) => void
  onSent: () => void
}

function Sending({ source, said, onSaid, onSent }: SendingProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const before = source.file
  const { text, campaign, mistakes } = useEditing()
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
    onSent()
  }
  return (
    <Panel title={translate(kind ? `notice.kind.${kind}` : 'notice.kind.none')}>
      <Changes before={before} after={campaign} />
      {kind && (
        <Stack spacing={2} sx={{ mt: 2 }}>
          <Said said={said} onChange={onSaid} />
          <UnprintableTyped text={correctionWords.map((name) => said[name]).join('')} />
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

function Said({ said, onChange }: { said: CorrectionSaid; onChange: (said: CorrectionSaid) => void }) {
  const translate = useTranslate()
  return (
    <>
      {correctionWords.map((name) => (
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

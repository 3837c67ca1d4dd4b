import { noticeKind, openQuestions, type Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router-dom'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { Complaint, PageTitle, StateChip } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { EditingProvider, useEditing } from './editing'
import { Editor } from './Editor'
import { saveCampaign, type Source } from './notice.documents'
import { Opened } from './Opened'
import { RulesBeside } from './RulesBeside'

/** A campaign before it is published, written by people who never see its file. */
export default function EditPage() {
  return <Opened>{(source, samples) => <Writing key={source.id} opened={source} samples={samples} />}</Opened>
}

/** What was opened is what is written on, whatever others save meanwhile: then the save is refused, and nobody's work goes unseen. */
function Writing({ opened, samples }: { opened: Source; samples: readonly Campaign[] }) {
  const [source, setSource] = useState(opened)
  const [title, setTitle] = useState(opened.title)
  return (
    <EditingProvider source={source} samples={samples}>
      <Head source={source} title={title} onSaved={setSource} />
      <Unsaved source={source} title={title} onTitle={setTitle} onSource={setSource} />
      <Editor source={source} title={title} onTitle={setTitle} beside={<RulesBeside />} />
    </EditingProvider>
  )
}

type UnsavedProps = {
  source: Source
  title: string
  onTitle: (title: string) => void
  onSource: (source: Source) => void
}

/** What was written and not saved before a crash, offered back; saved upon another version meanwhile, it is refused. */
function Unsaved({ source, title, onTitle, onSource }: UnsavedProps) {
  const { text, changed, replace } = useEditing()
  const words = useMemo(() => ({ title, text }), [title, text])
  const found = useUnsaved(`notice.${source.id}`, {
    words,
    unsaved: changed || title !== source.title,
    revision: source.version,
  })
  return (
    <FoundWords
      found={found}
      onRestore={({ revision, content }) => {
        onTitle(content.title)
        replace(content.text)
        onSource({ ...source, version: revision })
      }}
    />
  )
}

type HeadProps = { source: Source; title: string; onSaved: (source: Source) => void }

function Head({ source, title, onSaved }: HeadProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const { text, uppers, changed, mistakes, campaign } = useEditing()
  const { run, running, error } = useAct(saveCampaign)
  const { id, version, state, writtenBy } = source
  const back = path(`/campaigns/${id}`)
  const save = async () => {
    const [above] = uppers === source.uppers ? [] : uppers
    const saved = await run({ id, version, title, text, upper: above?.text ?? null })
    if (!saved) return
    onSaved({ ...source, title, text, uppers, file: campaign, version: saved.saveCampaign.version })
    notify('notice.done.saved', { type: 'success' })
  }
  const open = openQuestions(campaign).length
  const behind = useMemo(() => noticeKind(source.file, campaign) !== undefined, [source.file, campaign])
  const nothing = !changed && title === source.title && !behind
  return (
    <>
      <PageTitle
        title={title}
        kicker={<StateChip noun="campaign" state={state} />}
        aside={
          <>
            <Button variant="outlined" onClick={() => navigate(back)}>
              {translate('notice.back')}
            </Button>
            <Button
              variant="contained"
              disabled={running || nothing || mistakes.length > 0 || state !== 'draft'}
              onClick={() => void save()}
            >
              {translate('ra.action.save')}
            </Button>
          </>
        }
      >
        {translate(nothing ? 'notice.asSaved' : 'notice.notSaved', { version, by: writtenBy })}
        {open > 0 && translate('notice.stillOpen', { n: open })}
      </PageTitle>
      {state !== 'draft' && (
        <Box sx={{ mb: 2 }}>
          <Link to={path(`/campaigns/${id}/correct`)}>{translate('notice.correctInstead')}</Link>
        </Box>
      )}
      <Complaint error={error} />
    </>
  )
}

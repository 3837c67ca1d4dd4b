import type { Campaign } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Complaint, Loading, PageTitle, Panel } from '../parts'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { Leaving } from '../selection/Leaving'
import { Chosen } from './Chosen'
import { Grid, PlaceButton } from './Grid'
import { sameMarks, whole } from './marking'
import { RowsChoice, tableName } from './RowsChoice'
import { templateCampaign, templateList, markTemplate, type Template } from './template.documents'
import { useMarking, type Marking } from './useMarking'

/** An office's own file, on which it marks what takes which field. */
export default function MarkPage() {
  const { campaign: campaignId = '', template: id = '' } = useParams()
  const list = useRead(templateList, { campaignId })
  const campaign = useRead(templateCampaign, { id: campaignId })
  const error = list.error ?? campaign.error
  if (error)
    return <NoPage error={error} onRetry={() => void Promise.all([list.refetch(), campaign.refetch()])} />
  const found = list.data?.templates.find((one) => one.id === id)
  const of = campaign.data?.campaign
  if (list.data && campaign.data && !(found && of)) return <Missing />
  if (!found || !of) return <Loading />
  return (
    <Marks
      key={found.id}
      opened={found}
      campaignId={campaignId}
      file={of.file}
      draft={of.state === 'draft'}
    />
  )
}

type Props = { opened: Template; campaignId: string; file: Pick<Campaign, 'form'>; draft: boolean }

function Marks({ opened, campaignId, file, draft }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const marking = useMarking(opened, file)
  const [saved, setSaved] = useState({ marks: opened.marks, revision: opened.revision })
  const fixed = opened.version !== null && !draft
  const changed = !sameMarks(whole(marking.marks), saved.marks)
  return (
    <>
      <Leaving unsaved={changed} />
      <PageTitle
        title={opened.file.name}
        kicker={translate(`template.paper.${opened.paper}`)}
        aside={
          <>
            <Button component={Link} to={path(`/campaigns/${campaignId}/templates`)} variant="outlined">
              {translate('notice.back')}
            </Button>
            <Button
              href={fileUrl(`/files/templates/${opened.id}/sample`)}
              variant="outlined"
              disabled={changed}
            >
              {translate('template.sample')}
            </Button>
            {!fixed && (
              <Save template={opened} marking={marking} saved={saved} changed={changed} onSaved={setSaved} />
            )}
          </>
        }
      >
        {translate(changed ? 'template.notSaved' : 'template.markHint')}
      </PageTitle>
      {fixed && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('template.fixed')}
        </Alert>
      )}
      <Box sx={fixed ? {} : beside}>
        <Box sx={{ minWidth: 0, order: { xs: 2, md: 1 } }}>
          <Tables marking={marking} />
        </Box>
        {!fixed && (
          <Box sx={{ display: { xs: 'contents', md: 'block' }, ...following, order: 2 }}>
            <Box sx={{ order: 1, ...following, zIndex: 1 }}>
              <Chosen marking={marking} />
            </Box>
            <Box sx={{ order: 3 }}>
              <RowsChoice marking={marking} />
            </Box>
          </Box>
        )}
      </Box>
    </>
  )
}

/** The file with what is chosen beside it; on a narrow screen what is chosen stays in sight above the file. */
const beside = {
  display: { xs: 'flex', md: 'grid' },
  flexDirection: 'column',
  gridTemplateColumns: '1fr 320px',
  gap: { xs: 0, md: 2.5 },
} as const
const following = { position: 'sticky', top: { xs: 78, md: 64 }, alignSelf: { md: 'start' } } as const

type Saved = { marks: Template['marks']; revision: number }
type SaveProps = {
  template: Template
  marking: Marking
  saved: Saved
  changed: boolean
  onSaved: (saved: Saved) => void
}

function Save({ template, marking, saved, changed, onSaved }: SaveProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const { run, running, error } = useAct(markTemplate)
  const save = async () => {
    const marks = whole(marking.marks)
    const answer = await run({ id: template.id, revision: saved.revision, marks })
    if (!answer) return
    onSaved({ marks, revision: answer.markTemplate.revision })
    notify('template.done.marked', { type: 'success' })
  }
  return (
    <>
      <Button variant="contained" disabled={running || !changed} onClick={() => void save()}>
        {translate('ra.action.save')}
      </Button>
      <Complaint error={error} />
    </>
  )
}

function Tables({ marking }: { marking: Marking }) {
  const translate = useTranslate()
  const { kind, tables, paragraphs } = marking.layout
  const said = paragraphs.filter(({ text }) => text.trim() !== '')
  return (
    <>
      {tables.map((table) => (
        <Panel key={table.name} title={tableName(kind, table.name, translate)}>
          <Grid table={table} marking={marking} />
        </Panel>
      ))}
      {said.length > 0 && (
        <Panel title={translate('template.paragraphs')}>
          <Box sx={{ display: 'grid', gap: 0.5 }}>
            {said.map((place) => (
              <PlaceButton
                key={place.place}
                place={place}
                marking={marking}
                sx={{ backgroundColor: 'inherit' }}
              />
            ))}
          </Box>
        </Panel>
      )}
    </>
  )
}

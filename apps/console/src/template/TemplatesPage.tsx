import { wordsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useNavigate, useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import {
  Complaint,
  EmptyState,
  FileDrop,
  Loading,
  PageTitle,
  Panel,
  RecordTable,
  type Column,
} from '../parts'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { currentLocale } from '../platform/locale'
import { sayInstant } from '../platform/time'
import { FileActs } from './FileActs'
import { OurPapers } from './OurPapers'
import { slotsOf, type Slot } from './slots'
import { standing } from './standing'
import { templateCampaign, templateList, uploadTemplate, type Template } from './template.documents'

/** In whose layout the papers of a campaign come out: the office's own files, and ours where there is none. */
export default function TemplatesPage() {
  const translate = useTranslate()
  const path = usePath()
  const { campaign: campaignId = '' } = useParams()
  const { data, error, refetch } = useRead(templateList, { campaignId })
  const campaign = useRead(templateCampaign, { id: campaignId })
  const of = campaign.data?.campaign
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle
        title={translate('template.title')}
        kicker={of?.title}
        aside={
          <Button component={Link} to={path(`/campaigns/${campaignId}`)} variant="outlined">
            {translate('notice.back')}
          </Button>
        }
      >
        {translate('template.hint')}
      </PageTitle>
      <Complaint error={error ?? campaign.error ?? undefined} onRetry={() => void refetch()} />
      {!error && (!data || !of) && <Loading />}
      {data &&
        of &&
        slotsOf(of.file.documents, data.templates).map((slot, _, { length }) => (
          <Paper
            key={`${slot.paper} ${slot.form}`}
            campaignId={campaignId}
            running={of.state !== 'draft'}
            slot={slot}
            several={length > 2}
          />
        ))}
      {data && of && <OurPapers documents={of.file.documents} files={data.templates} />}
    </>
  )
}

const rules = { extensions: ['docx', 'xlsx'], limit: 10 * 1024 * 1024 }

/** What a file given here stands for. */
function useSlotTitle({ paper, form, document }: Slot, several: boolean): string {
  const translate = useTranslate()
  const locale = currentLocale()
  if (document)
    return [document.annex, document.name]
      .flatMap((text) => (text === undefined ? [] : [wordsOf(text, locale)]))
      .join('　')
  if (form !== '') return translate('template.formGone', { form })
  return translate(several && paper === 'entryForm' ? 'template.allForms' : `template.paper.${paper}`)
}

/** `several`: the campaign has several forms, so that it is said which one a file is for. */
type PaperProps = { campaignId: string; running: boolean; slot: Slot; several: boolean }

function Paper({ campaignId, running, slot, several }: PaperProps) {
  const { paper, form, files } = slot
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const { run, error } = useAct(uploadTemplate)
  const upload = async (uploadId: string) => {
    const answer = await run({ campaignId, paper, form, uploadId })
    if (answer) navigate(path(`/campaigns/${campaignId}/templates/${answer.uploadTemplate.id}`))
  }
  const columns = useColumns(campaignId, running, files)
  const title = useSlotTitle(slot, several)
  return (
    <Panel title={title}>
      <RecordTable
        rows={files}
        columns={columns}
        rowKey={({ id }) => id}
        caption={title}
        empty={
          <EmptyState says={translate('template.ours')} hint={translate('template.oursHint', { title })} />
        }
      />
      <Box sx={{ mt: 2 }}>
        <FileDrop
          purpose="template"
          rules={rules}
          label={translate('template.drop')}
          onUploaded={async ([first]) => {
            if (first) await upload(first.uploadId)
          }}
        />
        <Complaint error={error} />
      </Box>
    </Panel>
  )
}

function useColumns(campaignId: string, running: boolean, files: readonly Template[]): Column<Template>[] {
  const translate = useTranslate()
  const path = usePath()
  return [
    {
      key: 'name',
      label: translate('template.file'),
      cell: ({ file, id }) => (
        <>
          <Link to={path(`/campaigns/${campaignId}/templates/${id}`)}>{file.name}</Link>
          {'　'}
          <a href={fileUrl(file.url)}>{translate('template.original')}</a>
        </>
      ),
      text: ({ file }) => file.name,
    },
    {
      key: 'standing',
      label: translate('template.standing'),
      nowrap: true,
      cell: (one) =>
        translate(`template.standing.${standing(files, one)}`, {
          version: one.version ?? 0,
          until: one.untilVersion ?? 0,
        }),
    },
    {
      key: 'marked',
      label: translate('template.marked'),
      nowrap: true,
      cell: ({ marks }) =>
        translate('template.markedCount', { n: marks.fields.length + (marks.rows?.columns.length ?? 0) }),
    },
    { key: 'by', label: translate('notice.paperBy'), cell: ({ by, at }) => `${by}　${sayInstant(at)}` },
    {
      key: 'acts',
      label: '',
      cell: (one) => (
        <FileActs
          template={one}
          campaignId={campaignId}
          running={running}
          used={standing(files, one) === 'used'}
        />
      ),
    },
  ]
}

import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import type { Campaign } from '../campaign/campaign.documents'
import { Complaint, FileDrop, Panel, RecordTable, saySize, type Column } from '../parts'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import { sayInstant } from '../platform/time'
import { attachPaper, type Paper } from './notice.documents'

type Props = { campaign: Campaign; papers: readonly Paper[]; writes: boolean }

const limit = 50 * 1024 * 1024

/** The signed notice and its annexes, for everybody who sees the campaign; its office attaches them. */
export function Papers({ campaign, papers, writes }: Props) {
  const translate = useTranslate()
  const columns = useColumns()
  if (papers.length === 0 && !writes) return null
  return (
    <Panel title={translate('notice.papers')} flush>
      {papers.length > 0 && (
        <RecordTable
          rows={papers}
          columns={columns}
          rowKey={(paper) => paper.id}
          caption={translate('notice.papers')}
        />
      )}
      {writes && (
        <Stack spacing={1.5} sx={{ px: 2, pb: 2, pt: papers.length > 0 ? 2 : 0 }}>
          <Attach campaignId={campaign.id} kind="notice" extensions={['pdf']} />
          <Attach campaignId={campaign.id} kind="annex" extensions={['pdf', 'docx', 'xlsx']} />
        </Stack>
      )}
    </Panel>
  )
}

type AttachProps = { campaignId: string; kind: Paper['kind']; extensions: string[] }

function Attach({ campaignId, kind, extensions }: AttachProps) {
  const translate = useTranslate()
  const { run, error } = useAct(attachPaper)
  return (
    <Box>
      <FileDrop
        purpose={kind}
        rules={{ extensions, limit }}
        label={translate(`notice.attach.${kind}`)}
        several={kind === 'annex'}
        onUploaded={async (uploaded) => {
          for (const { uploadId } of uploaded) await run({ campaignId, kind, uploadId })
        }}
      />
      <Complaint error={error} />
    </Box>
  )
}

function useColumns(): Column<Paper>[] {
  const translate = useTranslate()
  return [
    {
      key: 'kind',
      label: translate('notice.paperKind'),
      nowrap: true,
      cell: ({ kind }) => translate(`notice.paper.${kind}`),
    },
    {
      key: 'name',
      label: translate('notice.paperName'),
      cell: ({ file }) => (
        <a href={fileUrl(file.url, file.mime === 'application/pdf')} target="_blank" rel="noreferrer">
          {file.name}（{saySize(file.size)}）
        </a>
      ),
      text: ({ file }) => file.name,
    },
    {
      key: 'at',
      label: translate('notice.paperBy'),
      cell: ({ by, at }) => `${by}　${sayInstant(at)}`,
    },
  ]
}

import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import {
  ActButton,
  Complaint,
  EmptyState,
  JobProgress,
  Loading,
  Panel,
  RecordTable,
  StateChip,
  Unprintable,
  type Column,
} from '../parts'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import type { Book } from './book.documents'
import {
  certificateList,
  issueCertificates,
  reissueCertificate,
  revokeCertificate,
  type Certificate,
} from './certificates.documents'
import { Download } from './Download'

/** Side by side, however many columns a wide screen has. */
const acts = {
  display: 'flex',
  flexWrap: { xs: 'wrap', md: 'nowrap' },
  gap: 1,
  '& .MuiButton-root': { whiteSpace: 'nowrap', px: 1, minWidth: 0 },
} as const

const tones = { issued: 'good', replaced: 'plain', revoked: 'bad' } as const

/** What is done to one that is in force: it is issued anew, or taken back, each for a reason; one that was taken back may come anew. */
function Acts({ certificate }: { certificate: Certificate }) {
  const translate = useTranslate()
  const { id, number, state } = certificate
  if (state === 'replaced') return null
  return (
    <Box sx={acts}>
      <ActButton
        act={reissueCertificate}
        variables={(reason) => ({ id, reason })}
        label="certificate.reissue"
        done="certificate.done.reissued"
        variant="text"
        confirm={{
          text: translate('certificate.reissueText', { number }),
          reason: 'required',
          about: `certificate.reissue.${id}`,
        }}
      />
      {state === 'issued' && (
        <ActButton
          act={revokeCertificate}
          variables={(reason) => ({ id, reason })}
          label="certificate.revoke"
          done="certificate.done.revoked"
          variant="text"
          danger
          confirm={{
            text: translate('certificate.revokeText', { number }),
            reason: 'required',
            about: `certificate.revoke.${id}`,
          }}
        />
      )}
    </Box>
  )
}

function useColumns(): Column<Certificate>[] {
  const translate = useTranslate()
  return [
    { key: 'number', label: translate('certificate.number'), nowrap: true, cell: ({ number }) => number },
    { key: 'holder', label: translate('certificate.holder'), cell: ({ holder }) => holder },
    { key: 'says', label: translate('certificate.says'), cell: ({ statement }) => statement },
    { key: 'at', label: translate('certificate.at'), nowrap: true, cell: ({ at }) => sayShort(at) },
    {
      key: 'state',
      label: translate('certificate.state'),
      text: ({ state }) => translate(`certificate.state.${state}`),
      cell: ({ state, reason }) => (
        <>
          <StateChip noun="certificate" state={state} tone={tones[state]} />
          {reason && <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{reason}</Box>}
        </>
      ),
    },
    {
      key: 'file',
      label: translate('certificate.file'),
      text: ({ file }) => file.name,
      cell: ({ file }) => <Download file={file} kind="PDF" />,
    },
    { key: 'acts', label: '', cell: (certificate) => <Acts certificate={certificate} /> },
  ]
}

/** The certificates of what was selected: made once that is announced, each with its number and the way to check it. */
export function Certificates({ book }: { book: Book }) {
  const translate = useTranslate()
  const campaignId = book.campaign.id
  const { data, error, refetch } = useRead(certificateList, { campaignId }, { live: true })
  const columns = useColumns()
  const certificates = data?.certificates ?? []
  const cases = book.chapters.reduce((sum, { selections }) => sum + selections.length, 0)
  const inForce = certificates.filter(({ state }) => state === 'issued').length
  const unprintable = [...new Set(certificates.flatMap((one) => one.unprintable))]
  const job = data?.certificateJob
  const going = job?.state === 'queued' || job?.state === 'running'
  const settled = certificates.filter(({ state }) => state !== 'replaced').length
  return (
    <>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel title={translate('certificate.title')}>
          <Box sx={{ color: palette.quiet, mb: 1.5 }}>
            {translate(book.announcedAt ? 'certificate.hint' : 'certificate.before', { n: inForce, cases })}
          </Box>
          <Unprintable characters={unprintable} />
          {job && job.state !== 'done' && <JobProgress key={job.id} id={job.id} />}
          {book.announcedAt && settled < cases && !going && (
            <ActButton
              act={issueCertificates}
              variables={{ campaignId }}
              label="certificate.issue"
              variant="outlined"
            />
          )}
        </Panel>
      )}
      {data && (
        <Panel flush>
          <RecordTable
            rows={certificates}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('certificate.title')}
            empty={
              <EmptyState
                says={translate('certificate.empty')}
                hint={translate(book.announcedAt ? 'certificate.emptyAnnounced' : 'certificate.emptyHint')}
              />
            }
          />
        </Panel>
      )}
    </>
  )
}

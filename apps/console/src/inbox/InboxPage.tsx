import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import {
  ActButton,
  Complaint,
  EmptyState,
  ExportTable,
  Loading,
  PageTitle,
  Pager,
  Panel,
  Tongues,
  type Column,
} from '../parts'
import { usePageInAddress } from '../parts/inAddress'
import { useAct } from '../platform/act'
import { everyPage } from '../platform/everyPage'
import { request } from '../platform/graphql'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { inboxPage, markRead, type InboxLine } from './inbox.documents'

const size = 30

const allLines = () => everyPage<InboxLine>(async (page) => (await request(inboxPage, { page })).inbox)

const sheetColumns = (translate: ReturnType<typeof useTranslate>): Column<InboxLine>[] => [
  { key: 'at', label: translate('inbox.at'), cell: ({ at }) => sayInstant(at) },
  { key: 'title', label: translate('inbox.what'), cell: ({ title }) => title },
  { key: 'says', label: translate('inbox.says'), cell: ({ says }) => says },
  { key: 'read', label: translate('inbox.readAt'), cell: ({ readAt }) => readAt && sayInstant(readAt) },
]

/** What one was told in this post, the newest first; what is opened is read. */
export default function InboxPage() {
  const translate = useTranslate()
  const [number, setNumber] = usePageInAddress()
  const { data, error, refetch } = useRead(inboxPage, { page: { number, size } }, { anew: true })
  const { items, total, unread } = data?.inbox ?? { items: [], total: 0, unread: 0 }
  const all = unread > 0 && (
    <ActButton act={markRead} variables={{ lineIds: null }} label="inbox.readAll" variant="outlined" />
  )
  return (
    <>
      <PageTitle title={translate('inbox.title')} aside={all}>
        {translate('inbox.hint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel flush>
          {items.length === 0 ? (
            <EmptyState says={translate('inbox.empty')} hint={translate('inbox.emptyHint')} />
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {items.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </Box>
          )}
          {total > 0 && (
            <Box className="no-print" sx={{ display: 'flex', justifyContent: 'flex-end', px: 1, py: 0.5 }}>
              <ExportTable
                name={translate('inbox.title')}
                columns={sheetColumns(translate)}
                rows={allLines}
              />
            </Box>
          )}
          <Pager page={number} pages={Math.ceil(total / size)} total={total} onTurn={setNumber} />
        </Panel>
      )}
    </>
  )
}

function Line({ line: { id, title, says, link, at, readAt } }: { line: InboxLine }) {
  const translate = useTranslate()
  const path = usePath()
  const { run } = useAct(markRead)
  const unread = readAt === null
  const read = () => {
    if (unread) void run({ lineIds: [id] })
  }
  return (
    <Box
      component="li"
      sx={{
        borderTop: `1px solid ${palette.shade}`,
        borderLeft: `3px solid ${unread ? palette.accent : 'transparent'}`,
        px: 2,
        py: 1.25,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Box component={Link} to={path(link)} onClick={read} sx={{ fontWeight: unread ? 600 : 400 }}>
          <Tongues says={title} />
        </Box>
        {unread && <Box sx={{ color: palette.accent, fontSize: '0.85rem' }}>{translate('inbox.unread')}</Box>}
        <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{sayInstant(at)}</Box>
      </Box>
      <Box sx={{ whiteSpace: 'pre-line', color: palette.quiet, mt: 0.5 }}>
        <Tongues says={says} />
      </Box>
      {unread && (
        <Button size="small" onClick={read} sx={{ mt: 0.5 }}>
          {translate('inbox.read')}
        </Button>
      )}
    </Box>
  )
}

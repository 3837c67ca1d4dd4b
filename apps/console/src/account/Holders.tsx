import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import type { Organisation } from '../organisation/organisation.documents'
import { Complaint, EmptyState, Loading, Panel, RecordTable, StateChip, type Column } from '../parts'
import { useMay } from '../platform/may'
import { useRead } from '../platform/read'
import { postList, type Holder, type Post } from './account.documents'
import { Appoint } from './Appoint'
import { Dismiss } from './Dismiss'
import { HandOver } from './HandOver'
import { OpenAccount } from './OpenAccount'

type Row = { post: Post; holder: Holder | undefined }

function rowsOf(posts: readonly Post[]): Row[] {
  return posts.flatMap((post): Row[] =>
    post.holders.length === 0
      ? [{ post, holder: undefined }]
      : post.holders.map((holder) => ({ post, holder })),
  )
}

/** The posts of a unit and who holds them, with what may be done about it. */
export function Holders({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate()
  const may = useMay()
  const { data, error, refetch } = useRead(postList, { organisationId: organisation.id })
  const subject = { organisation: organisation.id, parent: organisation.parent?.id ?? null }
  const columns = useColumns(
    organisation,
    may('account.revokePost', subject),
    may('account.handOver', subject),
  )
  const aside = (
    <Stack direction="row" spacing={1}>
      {may('account.open', subject) && <OpenAccount unit={organisation} />}
      {may('account.grantPost', subject) && <Appoint organisation={organisation} />}
    </Stack>
  )
  return (
    <Panel title={translate('account.posts')} aside={aside} flush>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <RecordTable
          rows={rowsOf(data.posts)}
          columns={columns}
          rowKey={({ post, holder }) => `${post.id} ${holder?.id ?? ''}`}
          caption={translate('account.posts')}
          empty={<EmptyState says={translate('account.noPosts')} hint={translate('account.noPostsHint')} />}
        />
      )}
    </Panel>
  )
}

function useColumns(organisation: Organisation, dismisses: boolean, handsOver: boolean): Column<Row>[] {
  const translate = useTranslate()
  return [
    {
      key: 'post',
      nowrap: true,
      label: translate('account.post'),
      cell: ({ post }) => translate(`post.${post.kind}`),
    },
    {
      key: 'name',
      nowrap: true,
      label: translate('account.name'),
      cell: ({ holder }) => holder?.name ?? translate('account.noHolder'),
    },
    { key: 'username', label: translate('account.username'), cell: ({ holder }) => holder?.username },
    { key: 'phone', nowrap: true, label: translate('account.phone'), cell: ({ holder }) => holder?.phone },
    {
      key: 'state',
      label: translate('account.state'),
      cell: ({ holder }) => holder && <StateChip noun="account" state={holder.state} />,
      text: ({ holder }) => holder && translate(`account.state.${holder.state}`),
    },
    {
      key: 'acts',
      label: '',
      align: 'right',
      cell: ({ post, holder }) =>
        holder && (
          <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
            {handsOver && <HandOver organisation={organisation} post={post} holder={holder} />}
            {dismisses && <Dismiss post={post} holder={holder} />}
          </Stack>
        ),
    },
  ]
}

import { useTranslate } from 'react-admin'
import { StateChip, type Column } from '../parts'
import { sayShort } from '../platform/time'
import type { Account } from './account.documents'
import { AccountActs } from './AccountActs'

export function useColumns(): Column<Account>[] {
  const translate = useTranslate()
  const postName = ({ organisation, kind }: Account['posts'][number]) =>
    `${organisation.shortName || organisation.name}　${translate(`post.${kind}`)}`
  const saidPosts = ({ posts, places }: Account): string[] =>
    posts.length > 0
      ? posts.map(postName)
      : places.map((unit) => translate('account.noPost', { unit: unit.shortName || unit.name }))
  return [
    { key: 'name', nowrap: true, label: translate('account.name'), cell: (row) => row.name },
    { key: 'username', label: translate('account.username'), cell: (row) => row.username },
    {
      key: 'posts',
      label: translate('account.post'),
      cell: (row) => (
        <div>
          {saidPosts(row).map((said) => (
            <div key={said}>{said}</div>
          ))}
        </div>
      ),
      text: (row) => saidPosts(row).join('\n'),
    },
    { key: 'phone', nowrap: true, label: translate('account.phone'), cell: (row) => row.phone },
    {
      key: 'state',
      label: translate('account.state'),
      cell: (row) => <StateChip noun="account" state={row.state} />,
      text: (row) => translate(`account.state.${row.state}`),
    },
    {
      key: 'last',
      nowrap: true,
      label: translate('account.lastSignedIn'),
      cell: (row) => (row.lastSignedInAt ? sayShort(row.lastSignedInAt) : translate('account.never')),
    },
    { key: 'manage', label: '', width: 80, cell: (row) => <AccountActs account={row} /> },
  ]
}

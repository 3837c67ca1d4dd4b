import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Complaint, Facts, Loading } from '../parts'
import { useRead } from '../platform/read'
import { unitAffairs, type UnitAffairs } from './organisation.documents'

/** What hangs on a unit that is to be closed: open cases, posts, units below, calls that it receives in. */
export function Hanging({ id }: { id: string }) {
  const translate = useTranslate()
  const { data, error } = useRead(unitAffairs, { id }, { anew: true })
  const rows = useRows(data?.unitAffairs)
  if (error) return <Complaint error={error} />
  if (!data) return <Loading />
  if (rows.length === 0) return <Alert severity="success">{translate('organisation.nothingHangs')}</Alert>
  return (
    <div>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{translate('organisation.hanging')}</Typography>
      <Facts rows={rows} />
    </div>
  )
}

function useRows(affairs: UnitAffairs | undefined): [string, string][] {
  const translate = useTranslate()
  const say = (name: string) => translate(`organisation.hanging.${name}`)
  if (!affairs) return []
  const cases = affairs.cases.map(
    ({ campaign, state, n }) => `${campaign}　${translate(`entry.state.${state}`)} ${n}`,
  )
  const holders = affairs.holders.map(({ name, kind }) => `${name}（${translate(`post.${kind}`)}）`)
  const rows: [string, string[]][] = [
    [say('cases'), cases],
    [say('holders'), holders],
    [say('below'), affairs.below],
    [say('receives'), affairs.receives],
  ]
  return rows
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => [label, names.join(translate('parts.comma'))])
}

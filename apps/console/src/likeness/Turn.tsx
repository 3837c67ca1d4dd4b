import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { usePath } from '../platform/path'

const places = { pairs: 'likenesses', catalogue: 'past-cases' } as const

/** Between the pairs of a campaign and the catalogue of former years. */
export function Turn({ campaign, at }: { campaign: string; at: keyof typeof places }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <Tabs value={at} className="no-print" sx={{ mb: 2 }}>
      {(['pairs', 'catalogue'] as const).map((name) => (
        <Tab
          key={name}
          value={name}
          label={translate(`likeness.${name}`)}
          component={Link}
          to={path(`/campaigns/${campaign}/${places[name]}`)}
        />
      ))}
    </Tabs>
  )
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { filterOf, orderOf } from './queue'
import { queueNeighbours } from './review.documents'

type Props = { campaign: string; id: string }

const nowhere = { at: null, total: 0, before: null, after: null }

/** Where in the queue this case stands; Alt with the arrow keys walks on. */
export function Walk({ campaign, id }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const asked = new URLSearchParams(search)
  asked.delete('tab')
  const query = asked.toString()
  const { field, order } = orderOf(asked)
  const { data } = useRead(queueNeighbours, {
    id,
    filter: filterOf(campaign, asked),
    sort: field,
    descending: order === 'DESC',
  })
  const { at, total, before, after } = data?.entryNeighbours ?? nowhere
  const addressOf = (entry: string) => `${path(`/campaigns/${campaign}/queue/${entry}`)}?${query}`
  const back = before && addressOf(before)
  const on = after && addressOf(after)
  // The next case begins at its title, not where the last one was left.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    void window.scrollTo(0, 0)
  }, [id])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
      const to = event.key === 'ArrowUp' ? back : event.key === 'ArrowDown' ? on : null
      if (!to) return
      event.preventDefault()
      navigate(to)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [back, on, navigate])
  return (
    <Box
      component="nav"
      className="no-print"
      aria-label={translate('review.walk')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}
    >
      <Link to={`${path(`/campaigns/${campaign}/queue`)}?${query}`}>{translate('review.toQueue')}</Link>
      {at !== null && (
        <Box component="span" sx={{ color: palette.quiet }}>
          {translate('review.place', { at, total })}
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      <Step label={translate('review.previous')} to={back} hint={translate('review.previousKey')} />
      <Step label={translate('review.next')} to={on} hint={translate('review.nextKey')} />
    </Box>
  )
}

function Step({ label, to, hint }: { label: string; to: string | null; hint: string }) {
  if (!to)
    return (
      <Button size="small" disabled>
        {label}
      </Button>
    )
  return (
    <Button size="small" component={Link} to={to} title={hint}>
      {label}
    </Button>
  )
}

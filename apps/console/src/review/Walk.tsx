import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { filterOf, neighbours, orderOf } from './queue'
import { queueIds } from './review.documents'

type Props = { campaign: string; id: string }

/**
 * The queue as it was when the reader came: a case that has been decided leaves the queue, but not the way through it. Coming with
 * other filters, or from elsewhere, begins a new way.
 */
function useQueueIds(campaign: string, id: string, search: URLSearchParams): string[] {
  const asked = filterOf(campaign, search)
  const { field, order } = orderOf(search)
  const page = { number: 1, size: 100 }
  const variables = { filter: asked, sort: field, descending: order === 'DESC', page }
  const { data } = useRead(queueIds, variables)
  const key = JSON.stringify([asked, field, order])
  const [walked, setWalked] = useState<{ key: string; ids: string[] }>()
  const found = data?.entries.items.map((item) => item.id)
  const stays = walked?.key === key && walked.ids.includes(id)
  // Set while rendering, as a state that is derived from what was read: an effect would show the old way first.
  if (found?.includes(id) && !stays) setWalked({ key, ids: found })
  return stays ? walked.ids : (found ?? [])
}

/** Where in the queue this case stands; Alt with the arrow keys walks on. */
export function Walk({ campaign, id }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const asked = new URLSearchParams(search)
  asked.delete('tab')
  const query = asked.toString()
  const ids = useQueueIds(campaign, id, asked)
  const { at, before, after } = neighbours(ids, id)
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
      const to = event.key === 'ArrowUp' ? back : event.key === 'ArrowDown' ? on : undefined
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
      {at >= 0 && (
        <Box component="span" sx={{ color: palette.quiet }}>
          {translate('review.place', { at: at + 1, total: ids.length })}
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      <Step label={translate('review.previous')} to={back} hint={translate('review.previousKey')} />
      <Step label={translate('review.next')} to={on} hint={translate('review.nextKey')} />
    </Box>
  )
}

function Step({ label, to, hint }: { label: string; to: string | undefined; hint: string }) {
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

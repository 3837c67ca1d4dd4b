import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useLocation, useSearchParams } from 'react-router-dom'
import { palette } from '../frame/palette'
import { useRead } from '../platform/read'
import { askedOf, pageOf } from './asked'
import { FilterDialog } from './FilterDialog'
import { savedFilters, type SavedFilter } from './saved.documents'

/** A page that was opened without a question opens with the filter that was chosen for it; once, so that it can be taken off. */
function useOpening(filters: readonly SavedFilter[] | undefined): void {
  const [search, setSearch] = useSearchParams()
  const plain = useRef(search.size === 0)
  useEffect(() => {
    if (!filters || !plain.current) return
    plain.current = false
    const opening = filters.find(({ opens }) => opens)
    if (opening) setSearch(new URLSearchParams(opening.asked), { replace: true })
  }, [filters, setSearch])
}

/** One's own filters of this list, each a link; and the way to keep the present one. Nothing, where there is neither. */
export function SavedFilters() {
  const translate = useTranslate()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const [open, setOpen] = useState(false)
  const path = pageOf(pathname)
  const { data } = useRead(savedFilters, { path })
  const filters = data?.savedFilters
  useOpening(filters)
  const asked = askedOf(search)
  if (!filters || (filters.length === 0 && asked === '')) return null
  const unkept = filters.some((filter) => filter.asked === asked) ? '' : asked
  return (
    <Box
      component="nav"
      className="no-print"
      aria-label={translate('saved.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, px: 2, py: 0.5 }}
    >
      {filters.length > 0 && (
        <Typography variant="body2" sx={{ color: palette.quiet }}>
          {translate('saved.title')}
        </Typography>
      )}
      {filters.map((filter) => (
        <Link
          key={filter.name}
          to={`?${filter.asked}`}
          aria-current={filter.asked === asked ? 'page' : undefined}
          style={{ fontWeight: filter.asked === asked ? 600 : 400 }}
        >
          {filter.name}
        </Link>
      ))}
      <Button size="small" onClick={() => setOpen(true)}>
        {translate(unkept === '' ? 'saved.manage' : 'saved.save')}
      </Button>
      {open && <FilterDialog path={path} asked={unkept} filters={filters} onClose={() => setOpen(false)} />}
    </Box>
  )
}

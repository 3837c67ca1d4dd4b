import { isLate } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { LateChip } from '../entry/LateChip'
import { palette } from '../frame/palette'
import { SortableLine } from '../parts'
import { usePath } from '../platform/path'
import { SettledBox } from './SettledBox'
import type { SummaryRow } from './summary.documents'

type Props = {
  row: SummaryRow
  place: number
  link: string
  onPlace: (place: number) => Promise<boolean>
  onRemark: (remark: string) => Promise<boolean>
}

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: '44px 64px minmax(0, 1fr)', md: '44px 64px minmax(0, 5fr) minmax(0, 3fr)' },
  columnGap: 1,
  rowGap: 0.5,
  alignItems: 'center',
  px: 1,
  py: 0.75,
  borderTop: `1px solid ${palette.line}`,
  backgroundColor: palette.sheet,
} as const

/** One case of the table: a handle, its number, what it is, its remark. */
export function ArrangeRow({ row, place, link, onPlace, onRemark }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const { entry, version, remark } = row
  const title = translate('summary.caseNamed', { title: entry.title })
  return (
    <SortableLine id={entry.id} name={entry.title} sx={line}>
      <SettledBox
        value={String(place)}
        label={translate('summary.placeOf', { title: entry.title })}
        numeric
        onSettle={(typed) => onPlace(Number(typed))}
      />
      <Box sx={{ minWidth: 0 }}>
        <Link to={path(link)}>{title}</Link>
        <Box sx={{ color: palette.quiet, fontSize: '0.875rem' }}>
          {entry.filer.name}　{entry.number}　{translate('summary.versionN', { n: version.n })}
          {isLate(entry.mark) && (
            <>
              　<LateChip came={entry} />
            </>
          )}
        </Box>
      </Box>
      <Box sx={{ gridColumn: { xs: '3', md: 'auto' } }}>
        <SettledBox
          value={remark}
          label={translate('summary.remarkOf', { title: entry.title })}
          placeholder={translate('summary.remark')}
          onSettle={onRemark}
        />
      </Box>
    </SortableLine>
  )
}

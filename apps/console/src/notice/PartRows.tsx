import { ownRows, relayWrites, type Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useEditing } from './editing'
import { isGroup, valueAt } from './examples'
import { Fold } from './Fold'
import { freeId } from './freeId'
import { keyOf } from './mistakePlace'
import { rowId, rowName, type Part, type Row } from './part'
import { PartBoxes } from './PartBoxes'
import { AddRow, Strike, useRows } from './rows'
import { wordsIn } from './words'

type Props = { title: string; hint?: string; part: Part }

/** The rows that a list of the campaign has, with those from above. */
function rowsOf(campaign: Campaign, { at }: Part): Row[] {
  const found = valueAt(campaign, at)
  return Array.isArray(found) ? found.filter(isGroup) : []
}

/** A list of the file under its heading: each row opens onto its boxes, and new ones come at its end. */
export function PartRows({ title, hint, part }: Props) {
  const translate = useTranslate()
  const { text, campaign, seek } = useEditing()
  const { add, insert } = useRows(part.at)
  const rows = rowsOf(campaign, part)
  const own = campaign.notice.relayOf === undefined || relayWrites(String(part.at[0]))
  const addRow = () => {
    const id = freeId(
      rows.map((row) => ({ id: rowId(row) ?? '' })),
      part.stem,
    )
    const row = part.fresh({ id, campaign, translate })
    const before = part.before?.(campaign)
    const n = rows.findIndex((one) => rowId(one) === before)
    if (n < 0 || n >= ownRows(text, part.at)) add(row)
    else insert(n, row)
    seek(`${keyOf([...part.at, { id }])} `)
  }
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '1rem' }}>
        {translate(title)}
      </Box>
      {hint && <Box sx={{ color: palette.quiet, mb: 1 }}>{translate(hint)}</Box>}
      {rows.map((row, n) => (
        <PartRow key={rowId(row)} part={part} row={row} n={n} least={rows.length <= (part.least ?? 0)} />
      ))}
      {rows.length === 0 && <Box sx={{ color: palette.quiet }}>{translate('notice.noRows')}</Box>}
      {part.add !== undefined && own && <AddRow label={translate(part.add)} onAdd={addRow} />}
      {part.add !== undefined && !own && (
        <Box sx={{ mt: 1, color: palette.quiet }}>{translate('notice.onlyAbove')}</Box>
      )}
    </Box>
  )
}

type RowProps = { part: Part; row: Row; n: number; least: boolean }

function PartRow({ part, row, n, least }: RowProps) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const stays = part.stays?.(row, campaign)
  const step = { id: rowId(row) ?? '' }
  const at = [...part.at, step]
  return (
    <Fold title={wordsIn(rowName(row))} aside={part.aside?.(row, campaign) ?? ''} at={at}>
      <Stack spacing={2}>
        <PartBoxes boxes={part.boxes} row={row} at={at} />
        {part.before && n > 0 && <MoveUp at={part.at} n={n} />}
        {stays && <Box sx={{ color: palette.quiet }}>{translate(stays)}</Box>}
        {!least && !stays && <Strike list={part.at} row={step} />}
      </Stack>
    </Fold>
  )
}

/** Changes places with the row before it. A row is moved by its number, which holds only while the text can be read. */
function MoveUp({ at, n }: { at: Part['at']; n: number }) {
  const translate = useTranslate()
  const { text, campaign, mistakes, editAll } = useEditing()
  const rows = valueAt(campaign, at)
  if (!Array.isArray(rows) || n >= ownRows(text, at)) return null
  return (
    <Button
      sx={{ alignSelf: 'flex-start' }}
      disabled={mistakes.length > 0}
      onClick={() =>
        editAll([
          { at: [...at, n - 1], value: rows[n] },
          { at: [...at, n], value: rows[n - 1] },
        ])
      }
    >
      {translate('notice.moveUp')}
    </Button>
  )
}

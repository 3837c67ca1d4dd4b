import type { Place } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { useFixed } from './Boxes'
import { useEditing } from './editing'
import { isGroup } from './examples'
import type { PartBox, Row } from './part'
import { PartBoxes } from './PartBoxes'

type Props = { label: string; box: Extract<PartBox, { is: 'group' }>; row: Row; at: Place }

/** What a row may say beside what it says, in boxes of its own once it is added. */
export function PartGroup({ label, box, row, at }: Props) {
  const translate = useTranslate()
  const { campaign, edit, mistakes } = useEditing()
  const fixed = useFixed(at)
  const said = row[box.name]
  if (!isGroup(said)) {
    const begun = box.fresh({ campaign, row })
    if (begun === undefined || fixed !== undefined) return null
    return (
      <Button
        variant="outlined"
        size="small"
        sx={{ alignSelf: 'flex-start' }}
        disabled={mistakes.length > 0}
        onClick={() => edit(at, begun)}
      >
        {translate(box.add)}
      </Button>
    )
  }
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, px: 0, mb: 1 }}>
        {label}
      </Box>
      <PartBoxes boxes={box.boxes} row={said} at={at} />
      {fixed === undefined && (
        <Button size="small" color="error" onClick={() => edit(at, undefined)}>
          {translate('notice.strikeNamed', { name: label })}
        </Button>
      )}
    </Box>
  )
}

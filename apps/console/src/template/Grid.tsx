import type { TemplatePlace, TemplateTable } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Sideways } from '../parts'
import type { Marking } from './useMarking'

type Props = { table: TemplateTable; marking: Marking }

/** A table of the file as it is printed; a press on a cell chooses it. */
export function Grid({ table, marking }: Props) {
  const ends = table.rows.flatMap(({ places }) => places.map(({ column, across }) => column + across - 1))
  const columns = Math.max(1, ...ends)
  return (
    <Sideways maxHeight="70vh">
      <Box
        sx={{
          display: 'grid',
          // A long text breaks in its cell: as wide as it is, it would push the others out of sight.
          minWidth: `${2.5 + 6.5 * columns}em`,
          gridTemplateColumns: `2.5em repeat(${columns}, minmax(6.5em, 1fr))`,
          border: `1px solid ${palette.line}`,
          gap: '1px',
          backgroundColor: palette.line,
          fontSize: '0.875rem',
        }}
      >
        {table.rows.map(({ number, places }, r) => (
          <Row key={number} table={table.name} number={number} places={places} at={r} marking={marking} />
        ))}
      </Box>
    </Sideways>
  )
}

type RowProps = {
  table: string
  number: number
  places: readonly TemplatePlace[]
  at: number
  marking: Marking
}

function Row({ table, number, places, at, marking }: RowProps) {
  const repeated = marking.repeats(table, number)
  return (
    <>
      <Box
        sx={{
          gridColumn: 1,
          position: 'sticky',
          left: 0,
          gridRow: at + 1,
          p: 0.75,
          textAlign: 'center',
          color: repeated ? palette.accentDark : palette.quiet,
          backgroundColor: repeated ? palette.accentWash : palette.shade,
        }}
      >
        {number}
      </Box>
      {places.map((place) => (
        <Cell key={place.place} place={place} at={at} repeated={repeated} marking={marking} />
      ))}
    </>
  )
}

type CellProps = { place: TemplatePlace; at: number; repeated: boolean; marking: Marking }

function Cell({ place, at, repeated, marking }: CellProps) {
  const { column, across, down } = place
  return (
    <PlaceButton
      place={place}
      marking={marking}
      sx={{
        gridColumn: `${column + 1} / span ${across}`,
        gridRow: `${at + 1} / span ${down}`,
        backgroundColor: repeated ? palette.accentWash : palette.sheet,
      }}
    />
  )
}

type PlaceProps = { place: TemplatePlace; marking: Marking; sx?: object }

/** What is printed at a place, with the fields that it takes. */
export function PlaceButton({ place, marking, sx }: PlaceProps) {
  const translate = useTranslate()
  const chosen = marking.chosen?.place === place.place
  const taken = marking.saidAt(place)
  const empty = place.text.trim() === '' && taken.length === 0
  return (
    <Box
      component="button"
      type="button"
      aria-pressed={chosen}
      aria-label={empty ? translate('template.emptyPlace') : undefined}
      onClick={() => marking.choose(place)}
      sx={{
        font: 'inherit',
        textAlign: 'left',
        border: 0,
        p: 0.75,
        minHeight: '2.25em',
        cursor: 'pointer',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        color: palette.ink,
        outline: chosen ? `2px solid ${palette.accent}` : 'none',
        outlineOffset: '-2px',
        '&:focus-visible': { outline: `2px solid ${palette.accentDark}`, outlineOffset: '-2px' },
        ...sx,
      }}
    >
      {place.text}
      {taken.map((field) => (
        <Box
          key={field}
          component="span"
          sx={{
            display: 'inline-block',
            m: 0.25,
            px: 0.75,
            borderRadius: '3px',
            color: palette.sheet,
            backgroundColor: palette.accent,
          }}
        >
          {field}
        </Box>
      ))}
    </Box>
  )
}

import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { useRead } from '../platform/read'
import { Decide } from './Decide'
import { pairsOfEntry, type Pair } from './likeness.documents'
import { ReadBoth } from './ReadBoth'
import { Decided, Grounds, PastSide, SideOf } from './words'

/** What looks like the case that is being read; nothing where nothing does. */
export function Alike({ id }: { id: string }) {
  const translate = useTranslate()
  const { data } = useRead(pairsOfEntry, { id })
  const pairs = data?.entry?.likenesses ?? []
  if (pairs.length === 0) return null
  return (
    <Panel title={translate('likeness.title')}>
      {pairs.map((pair) => (
        <Box key={pair.id} sx={{ '& + &': { borderTop: `1px solid ${palette.line}`, mt: 1.5, pt: 1.5 } }}>
          <OtherOf pair={pair} id={id} />
          <Box sx={{ my: 0.75, color: palette.warn }}>
            <Grounds pair={pair} />
          </Box>
          {pair.decision !== null && <Decided pair={pair} />}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <ReadBoth pair={pair} />
            <Decide pair={pair} />
          </Box>
        </Box>
      ))}
    </Panel>
  )
}

function OtherOf({ pair, id }: { pair: Pair; id: string }) {
  if (pair.pastCase) return <PastSide past={pair.pastCase} />
  const other = pair.entry.id === id ? pair.other : pair.entry
  return other && <SideOf side={other} />
}

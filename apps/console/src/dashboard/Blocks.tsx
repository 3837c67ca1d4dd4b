import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { Panel, Tongues } from '../parts'
import { usePath } from '../platform/path'

/** One thing that keeps a province from forwarding. */
export type Block = { campaignId: string; phase: string; kind: string; says: string; link: string }

/** 上报前须解决: each named, each leading to where it is settled. */
export function Blocks({ blocks, more }: { blocks: readonly Block[]; more: number }) {
  const translate = useTranslate()
  const path = usePath()
  return (
    <Panel title={translate('dashboard.blocks')}>
      {blocks.length === 0 && <Box sx={{ color: palette.quiet }}>{translate('dashboard.noBlocks')}</Box>}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { py: 0.3 } }}>
        {blocks.map(({ kind, link, phase, says }) => (
          <li key={`${kind} ${link} ${phase}`}>
            <Link to={path(link)}>
              <Tongues says={says} />
            </Link>
          </li>
        ))}
      </Box>
      {more > 0 && (
        <Box sx={{ color: palette.quiet, mt: 0.5 }}>{translate('dashboard.blocksMore', { n: more })}</Box>
      )}
    </Panel>
  )
}

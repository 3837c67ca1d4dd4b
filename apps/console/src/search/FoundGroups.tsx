import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { StateChip } from '../parts'
import type { Found, FoundGroup, FoundNoun } from './search.documents'
import { useFoundLink } from './useFoundLink'

const row = {
  display: 'block',
  px: 1.5,
  py: 0.75,
  color: palette.ink,
  textDecoration: 'none',
  borderRadius: 1,
  '&:hover, &:focus-visible': { backgroundColor: palette.accentWash },
} as const

function useTitle(): (noun: FoundNoun, found: Found) => string {
  const translate = useTranslate()
  return (noun, { title, number, state }) => {
    if (noun === 'package') return translate('search.packageName', { phase: title, n: number })
    if (noun === 'summary') return translate('search.summaryName', { phase: title })
    const kind = noun === 'edition' && translate(`edition.kind.${state}`)
    return kind
      ? translate('search.editionName', { title, kind, n: number })
      : title || translate('search.untitled')
  }
}

const numbered: readonly FoundNoun[] = ['entry', 'summary', 'certificate', 'letter']

/** What says in its title, or by its group, in which state it is. */
const unmarked: readonly FoundNoun[] = ['letter', 'edition']

/** What stands under the title: whose it is, of which call, and its number. */
function useAside(): (noun: FoundNoun, found: Found) => string {
  const translate = useTranslate()
  return (noun, { unit, campaign, number }) => {
    const registered = noun === 'sealRecord' && translate('search.registered', { n: number })
    const year = noun === 'pastCase' && translate('search.year', { n: number })
    return [registered, unit, campaign, year, numbered.includes(noun) && number].filter(Boolean).join(' · ')
  }
}

type Props = { groups: readonly FoundGroup[]; onChoose: () => void }

/** What was found, kind by kind; every line is a link. */
export function FoundGroups({ groups, onChoose }: Props) {
  const translate = useTranslate()
  return groups.map(({ noun, total, items }) => (
    <Box key={noun} component="section" aria-label={translate(`search.${noun}`)} sx={{ mt: 1.5 }}>
      <Typography component="h3" variant="body2" sx={{ px: 1.5, color: palette.quiet, fontWeight: 600 }}>
        {translate(`search.${noun}`)}
      </Typography>
      {items.map((found) => (
        <FoundLine key={found.id} noun={noun} found={found} onChoose={onChoose} />
      ))}
      {total > items.length && (
        <Typography variant="body2" sx={{ px: 1.5, color: palette.quiet }}>
          {translate('search.more', { total, n: items.length })}
        </Typography>
      )}
    </Box>
  ))
}

function FoundLine({ noun, found, onChoose }: { noun: FoundNoun; found: Found; onChoose: () => void }) {
  const linkOf = useFoundLink()
  const titleOf = useTitle()
  const asideOf = useAside()
  return (
    <Box component={Link} to={linkOf(noun, found)} onClick={onChoose} sx={row}>
      <Box
        component="span"
        sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
      >
        <span>{titleOf(noun, found)}</span>
        {found.state && !unmarked.includes(noun) && <StateChip noun={noun} state={found.state} />}
      </Box>
      <Box component="span" sx={{ fontSize: '0.85rem', color: palette.quiet }}>
        {asideOf(noun, found)}
      </Box>
    </Box>
  )
}

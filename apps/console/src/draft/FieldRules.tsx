import { wordsOf, type Rule } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { StateChip } from '../parts'
import { currentLocale } from '../platform/locale'
import type { Violation } from '../platform/wire'

type Props = {
  rules: readonly Rule[]
  said: readonly Violation[]
  /** Whether there is something to judge yet. */
  begun: boolean
}

/** The rules that speak of a field as sentences, with the verdict on what stands there beside each. */
export function FieldRules({ rules, said, begun }: Props) {
  const translate = useTranslate()
  if (rules.length === 0) return null
  return (
    <Box component="ul" aria-label={translate('draft.rules')} sx={list}>
      {rules.map((rule) => (
        <Box component="li" key={rule.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 0.25 }}>
          <span>{wordsOf(rule.says, currentLocale())}</span>
          {begun && rule.at.includes('finalise') && (
            <Verdict found={said.filter((one) => one.rule === rule.id)} />
          )}
        </Box>
      ))}
    </Box>
  )
}

function Verdict({ found }: { found: readonly Violation[] }) {
  if (found.length === 0) return <StateChip noun="trial" state="passes" tone="good" />
  const soft = found.every(({ strength }) => strength === 'soft')
  return (
    <>
      <StateChip noun="trial" state="fails" tone={soft ? 'warn' : 'bad'} />
      <Box component="span" sx={{ color: soft ? palette.warn : palette.bad }}>
        {found.map(({ says }) => says).join('')}
      </Box>
    </>
  )
}

const list = { listStyle: 'none', m: 0, mb: 1, p: 0, fontSize: '0.9rem' } as const

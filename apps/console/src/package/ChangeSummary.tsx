import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Facts, Panel } from '../parts'
import type { Changed, Changes } from './package.documents'

const kinds = ['added', 'replaced', 'removed'] as const

/** What a later package adds, corrects and takes out, case by case. */
export function ChangeSummary({ changes }: { changes: Changes }) {
  const translate = useTranslate()
  const say = ({ title, n, before }: Changed) =>
    before === undefined
      ? translate('package.changedCase', { title, n })
      : translate('package.replacedCase', { title, n, before })
  const shown = kinds.filter((kind) => (changes[kind] ?? []).length > 0)
  if (shown.length === 0) return null
  return (
    <Panel title={translate('package.changes')}>
      <Facts
        rows={shown.map((kind) => [
          translate(`package.${kind}`),
          <Box key={kind}>
            {changes[kind].map((changed) => (
              <Box key={changed.entry}>{say(changed)}</Box>
            ))}
          </Box>,
        ])}
      />
    </Panel>
  )
}

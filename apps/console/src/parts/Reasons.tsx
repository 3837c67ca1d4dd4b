import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import type { Violation } from '../platform/wire'

/** A rule that may be passed over with a reason, and all that it says. */
export type SoftRule = { rule: string; says: string[] }

/** The soft rules among what was found wrong, each once. */
export function softRules(found: readonly Violation[]): SoftRule[] {
  const soft = found.filter(({ strength }) => strength === 'soft')
  const rules = [...new Set(soft.map(({ rule }) => rule))]
  return rules.map((rule) => ({
    rule,
    says: [...new Set(soft.filter((one) => one.rule === rule).map(({ says }) => says))],
  }))
}

type Given = { [rule: string]: string }

/** Each rule with the reason given for passing it over. */
export function reasoned(rules: readonly SoftRule[], reasons: Given): { rule: string; reason: string }[] {
  return rules.map(({ rule }) => ({ rule, reason: reasons[rule]?.trim() ?? '' }))
}

type Props = { rules: readonly SoftRule[]; reasons: Given; onChange: (reasons: Given) => void }

/** Asks for the reason of each rule that is passed over. */
export function Reasons({ rules, reasons, onChange }: Props) {
  const translate = useTranslate()
  return rules.map(({ rule, says }) => (
    <div key={rule}>
      {says.map((sentence) => (
        <Typography key={sentence}>{sentence}</Typography>
      ))}
      <TextField
        multiline
        minRows={2}
        required
        label={translate('parts.reason')}
        value={reasons[rule] ?? ''}
        onChange={(event) => onChange({ ...reasons, [rule]: event.target.value })}
        sx={{ mt: 1 }}
      />
    </div>
  ))
}

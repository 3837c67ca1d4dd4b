import { useTranslate } from 'react-admin'
import { Facts, Panel } from '../parts'
import { sayInstant } from '../platform/time'
import type { Headway } from './task.documents'

/** How far are we, for the seal's keeper, the administrators and the auditor, who read no matrix. */
export function HeadwayPanel({ headway }: { headway: readonly Headway[] }) {
  const translate = useTranslate()
  if (headway.length === 0) return null
  return (
    <Panel title={translate('task.headway')}>
      <Facts
        rows={headway.map(({ label, says, since }) => [
          label,
          [says, since && sayInstant(since)].filter(Boolean).join(' '),
        ])}
      />
    </Panel>
  )
}

import { ruleName } from './ruleName'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Facts, Panel } from '../parts'
import { sayShort } from '../platform/time'
import { useSayWent } from './sayWent'
import type { Entry } from './wire'

/** What stands beside the text of what was filed: attested, waived, when it came. Drafts have none of it. */
export function Standing({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const sayWent = useSayWent()
  const { attestations, waivers, submittedAt, currentVersion, wentWith } = entry
  if (!submittedAt && attestations.length === 0 && waivers.length === 0) return null
  const said = (by: string, at: string) => (
    <Box component="span" sx={{ color: palette.quiet }}>
      {translate('entry.saidBy', { by, at: sayShort(at) })}
    </Box>
  )
  return (
    <Panel title={translate('entry.filing')}>
      <Facts
        rows={[
          ...(submittedAt ? [[translate('entry.submittedAt'), sayShort(submittedAt)] as const] : []),
          ...(currentVersion
            ? [[translate('entry.code'), translate('entry.versionCode', currentVersion)] as const]
            : []),
          ...(wentWith ? [[translate('package.title'), sayWent(wentWith)] as const] : []),
          ...(attestations.length > 0
            ? [
                [
                  translate('entry.attestation'),
                  attestations.map(({ key, text, by, at }) => (
                    <Box key={key}>
                      {text} {said(by, at)}
                    </Box>
                  )),
                ] as const,
              ]
            : []),
          ...waivers.map(
            ({ rule, reason, by, at }) =>
              [
                translate('entry.waiver'),
                <Box key={rule}>
                  {translate('entry.waived', { rule: ruleName(entry.campaign.file, rule), reason })}{' '}
                  {said(by, at)}
                </Box>,
              ] as const,
          ),
        ]}
      />
    </Panel>
  )
}

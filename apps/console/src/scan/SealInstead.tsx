import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Entry, Version } from '../entry/wire'
import { Panel } from '../parts'
import { canSealForm, FormSeal } from './FormSeal'

type Props = { entry: Entry; version: Version }

/** Where the call takes electronic seals: the form is sealed in the system, and no scan is needed. */
export function SealInstead({ entry, version }: Props) {
  const translate = useTranslate()
  if (!canSealForm(entry)) return null
  return (
    <Panel title={translate('seal.askFormTitle')}>
      <Box sx={{ mb: 1.5 }}>{translate('seal.askForm')}</Box>
      <FormSeal entry={entry} version={version} />
    </Panel>
  )
}

import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Entry, Version } from '../entry/wire'
import { Panel } from '../parts'
import { useAct } from '../platform/act'
import { AskedBefore } from '../seal/AskedBefore'
import { AskForSeal } from '../seal/AskForSeal'
import { requestFormSeal } from '../seal/seal.documents'

type Props = { entry: Entry; version: Version }

/** Where the call takes electronic seals: the form is sealed in the system, and no scan is needed. */
export function SealInstead({ entry, version }: Props) {
  const translate = useTranslate()
  const act = useAct(requestFormSeal)
  const { sealRequest } = entry
  if (!entry.verbs.some(({ verb, allowed }) => verb === 'seal.requestForm' && allowed)) return null
  return (
    <Panel title={translate('seal.askFormTitle')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1.5 }}>
        <div>{translate('seal.askForm')}</div>
        <AskedBefore request={sealRequest} />
        {sealRequest?.state !== 'waiting' && (
          <AskForSeal
            text={translate('seal.askForm')}
            matter={translate('seal.askFormMatter', { title: entry.title })}
            act={act}
            perform={({ approver, reason }) =>
              act.run({ entryId: entry.id, versionId: version.id, approver, reason })
            }
          />
        )}
      </Box>
    </Panel>
  )
}

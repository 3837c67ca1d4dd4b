import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Entry, Version } from '../entry/wire'
import { useAct } from '../platform/act'
import { AskedBefore } from '../seal/AskedBefore'
import { AskForSeal } from '../seal/AskForSeal'
import { isLaying, Laying } from '../seal/Laying'
import { requestFormSeal } from '../seal/seal.documents'

type Props = { entry: Entry; version: Version }

/** Whether the call takes the acting unit's electronic seal on the form now. */
export const canSealForm = ({ verbs }: Pick<Entry, 'verbs'>): boolean =>
  verbs.some(({ verb, allowed }) => verb === 'seal.requestForm' && allowed)

/** Asks for the acting unit's seal on the form, and says how far an earlier request is. */
export function FormSeal({ entry, version }: Props) {
  const translate = useTranslate()
  const act = useAct(requestFormSeal)
  const { sealRequest, sealJob } = entry
  if (!canSealForm(entry)) return null
  const asked = sealRequest?.state === 'waiting' || sealRequest?.state === 'sealed'
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1.5 }}>
      <AskedBefore request={sealRequest} />
      {!asked && <Laying job={sealJob} />}
      {!asked && !isLaying(sealJob) && (
        <AskForSeal<{ requestFormSeal: object | null }>
          about={`form.${version.id}`}
          text={translate('seal.askForm')}
          matter={translate('seal.askFormMatter', { title: entry.title })}
          done={({ requestFormSeal: asked }) => (asked ? 'seal.done.asked' : 'seal.done.laying')}
          act={act}
          perform={({ approver, reason }) =>
            act.run({ entryId: entry.id, versionId: version.id, approver, reason })
          }
        />
      )}
    </Box>
  )
}

import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { sayShort } from '../platform/time'
import type { SealRequest } from './seal.documents'

export type Standing = Pick<
  SealRequest,
  'id' | 'layout' | 'state' | 'approver' | 'refusal' | 'requestedBy' | 'at'
>

/** How far a request is: with the keeper, or handed back and why. */
export function AskedBefore({ request }: { request: Standing | null }) {
  const translate = useTranslate()
  if (request?.state === 'waiting') {
    const { requestedBy: by, approver, at, layout } = request
    const instead = layout === 'noOffice' || layout === 'noPlace'
    return (
      <Alert severity="info">
        {translate('seal.waitsFor', { by, approver, at: sayShort(at) })}
        {instead && <Box>{translate(`seal.layout.${layout}`)}</Box>}
      </Alert>
    )
  }
  if (request?.state !== 'refused') return null
  return <Alert severity="warning">{translate('seal.wasRefused', { refusal: request.refusal ?? '' })}</Alert>
}

import { useTranslate } from 'react-admin'
import { Facts } from '../parts'
import { sayInstant } from '../platform/time'
import type { SealRequest } from './seal.documents'

/** What a keeper compares with the paper before the seal is pressed. */
export function RequestFacts({ request }: { request: Omit<SealRequest, 'file'> }) {
  const translate = useTranslate()
  const refused = request.refusal ? [[translate('seal.refusal'), request.refusal] as const] : []
  return (
    <Facts
      rows={[
        [translate('seal.reason'), request.reason],
        [translate('seal.fileName'), request.fileName],
        [translate('seal.pages'), translate('seal.pagesOf', { n: request.pages })],
        [translate('seal.copies'), translate('seal.copiesOf', { n: request.copies })],
        [translate('seal.approver'), request.approver],
        [translate('seal.code'), request.code],
        [translate('seal.hash'), request.hash],
        [translate('seal.requestedBy'), request.requestedBy],
        [translate('seal.requestedAt'), sayInstant(request.at)],
        [translate('seal.layout'), translate(`seal.layout.${request.layout}`)],
        ...refused,
      ]}
    />
  )
}

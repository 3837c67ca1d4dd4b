import { useTranslate } from 'react-admin'
import { Facts } from '../parts'
import { sayDay, sayShort } from '../platform/time'
import type { Signet } from './signet.documents'

/** All that stands on record of a seal in force. */
export function SignetFacts({ signet }: { signet: Signet }) {
  const translate = useTranslate()
  const said = (key: string, value: string | null) => (value ? [[translate(key), value] as const] : [])
  return (
    <Facts
      rows={[
        ...said('signet.name', signet.name),
        ...said('signet.provider', translate(`signet.provider.${signet.provider}`)),
        ...said('signet.diameter', translate('signet.diameterOf', { n: signet.diameter })),
        ...said('signet.algorithm', signet.algorithm && translate(`signet.algorithm.${signet.algorithm}`)),
        ...said('signet.serial', signet.serial),
        ...said('signet.validUntil', signet.validUntil && sayDay(signet.validUntil)),
        ...said('signet.authorisedBy', signet.authorisedBy),
        ...said('signet.authorisedOn', sayDay(`${signet.authorisedOn}T12:00:00+08:00`)),
        ...said('signet.authorisation', signet.authorisation),
        ...said('signet.registeredBy', signet.registeredBy),
        ...said('signet.at', sayShort(signet.at)),
      ]}
    />
  )
}

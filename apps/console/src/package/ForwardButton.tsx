import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { ActButton } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import type { Verb } from '../platform/wire'
import { forwardPackage, packageList } from './package.documents'

type Props = { summary: { id: string; phase: string; verbs: Verb[] }; campaignId: string }

/** 上报: the stamped table and its cases become a package; a later one says why. */
export function ForwardButton({ summary, campaignId }: Props) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const asked = { campaignId, phase: summary.phase, organisationId: null, page: { number: 1, size: 1 } }
  const { data } = useRead(packageList, asked)
  const sent = data?.packages.total
  const later = sent !== undefined && sent > 0
  const text = translate('package.forwardText')
  return (
    <ActButton
      act={forwardPackage}
      variables={(reason) => ({ summaryId: summary.id, reason })}
      verb="package.forward"
      verbs={summary.verbs}
      label="package.forward"
      done="package.done.forwarded"
      confirm={{
        text: later ? `${text}${translate('package.forwardLater')}` : text,
        // Until it is known whether something went before, the reason is asked for: the server may demand it.
        reason: sent === 0 ? 'optional' : 'required',
        about: `package.forward.${summary.id}`,
      }}
      onDone={({ forwardPackage: { id } }) => navigate(path(`/campaigns/${campaignId}/packages/${id}`))}
    />
  )
}

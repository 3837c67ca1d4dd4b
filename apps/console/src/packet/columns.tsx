import { useTranslate } from 'react-admin'
import { ActButton, type Column } from '../parts'
import { Deliveries, useDeliveryWords } from './Deliveries'
import { makePacket, type PacketUnit } from './packet.documents'

/** A unit, whether it ever signed in, and what came from it by other ways. */
export function usePacketColumns(campaignId: string): Column<PacketUnit>[] {
  const translate = useTranslate()
  const say = useDeliveryWords()
  return [
    { key: 'unit', label: translate('packet.unit'), cell: ({ organisation }) => organisation.name },
    {
      key: 'online',
      label: translate('packet.online'),
      nowrap: true,
      cell: ({ online }) => translate(online ? 'packet.isOnline' : 'packet.isOffline'),
    },
    {
      key: 'came',
      label: translate('packet.came'),
      cell: ({ deliveries }) => <Deliveries deliveries={deliveries} />,
      text: ({ deliveries }) => deliveries.map(say).join('；') || translate('packet.cameNone'),
    },
    {
      key: 'packet',
      label: translate('packet.packet'),
      nowrap: true,
      cell: ({ organisation }) => (
        <ActButton
          act={makePacket}
          variables={{ campaignId, organisationId: organisation.id }}
          label="packet.one"
          of={organisation.name}
          variant="outlined"
        />
      ),
      text: () => '',
    },
  ]
}

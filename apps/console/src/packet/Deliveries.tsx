import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { fileUrl } from '../platform/acting'
import { sayShort } from '../platform/time'
import type { Delivery } from './packet.documents'

/** When it came, how, what was in it, and who took it. */
export function useDeliveryWords(): (delivery: Delivery) => string {
  const translate = useTranslate()
  return ({ receivedAt, source, byName, activities, pictures, refused }) =>
    translate('packet.cameLine', {
      at: sayShort(receivedAt),
      source: translate(`proxy.source.${source}`),
      name: byName,
      activities,
      pictures,
      refused,
    })
}

/** What a unit sent by other ways, with its originals. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const translate = useTranslate()
  const say = useDeliveryWords()
  if (deliveries.length === 0)
    return (
      <Box component="span" sx={{ color: palette.quiet }}>
        {translate('packet.cameNone')}
      </Box>
    )
  return (
    <>
      {deliveries.map((delivery) => (
        <Box key={delivery.id} sx={{ mb: 0.5 }}>
          {say(delivery)}
          {delivery.files.map(({ id, name, url }) => (
            <Link key={id} href={fileUrl(url)} sx={{ ml: 1, overflowWrap: 'anywhere' }}>
              {name}
            </Link>
          ))}
        </Box>
      ))}
    </>
  )
}

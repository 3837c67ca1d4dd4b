import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { StateChip } from '../parts'
import type { ProxyMark } from './proxy.documents'

/** What a list says of who entered a row for its unit: 江苏局（邮件）. */
export function useSayProxy(): (proxy: ProxyMark | null) => string {
  const translate = useTranslate()
  return (proxy) =>
    proxy
      ? `${proxy.organisation.shortName || proxy.organisation.name}（${translate(`proxy.source.${proxy.source}`)}）`
      : ''
}

/** The mark 代录 beside a state. */
export function ProxyChip({ proxy }: { proxy: ProxyMark | null }) {
  const say = useSayProxy()
  if (!proxy) return null
  return (
    <Box component="span" title={say(proxy)}>
      <StateChip noun="proxy" state="proxied" tone="plain" />
    </Box>
  )
}

import { placesOn, wordsOf } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { Facts } from '../parts'
import { currentLocale } from '../platform/locale'
import { useRead } from '../platform/read'
import { placesToSend } from './entry.documents'
import type { Entry } from './wire'

/** Where papers, discs and mails of this entry's route go: what the notice says, and whom and what the office has written in. */
export function SendTo({ entry: { campaign, route } }: { entry: Pick<Entry, 'campaign' | 'route'> }) {
  const translate = useTranslate()
  const { data } = useRead(placesToSend, { id: campaign.id })
  const contacts = data?.campaign?.contacts ?? []
  const { mail, post } = placesOn(campaign.file, route)
  const rows = (['post', 'mail'] as const).flatMap((way) => {
    const place = { mail, post }[way]
    if (!place) return []
    const found = contacts.find(({ role }) => role === place.role)
    const written = found && [way === 'post' ? found.address : found.email, found.name, found.phone]
    const words = [...(written ?? []), wordsOf(place.about, currentLocale())].filter((word) => word !== '')
    return [[translate(`entry.sendTo.${way}`), words.join('　')] as const]
  })
  return rows.length === 0 ? null : <Facts rows={rows} />
}

import { wordsOf } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { Facts, Panel } from '../parts'
import { currentLocale } from '../platform/locale'
import { allowed } from './allowed'
import type { Campaign } from './campaign.documents'
import { EditContacts } from './EditContacts'

/** Whom to ask: the notice's contacts, the unit that receives, and this unit's own contact. */
export function Contacts({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const { mine, file, contacts } = campaign
  const person = (role: string): string => {
    const found = contacts.find((one) => one.role === role)
    return found ? [found.name, found.phone, found.email].filter((word) => word !== '').join('　') : ''
  }
  const listed = (file.contacts ?? []).map(({ role, name, about }) => {
    const words = [person(role), wordsOf(about, currentLocale())].filter((word) => word !== '')
    return [wordsOf(name, currentLocale()), words.join('　')] as const
  })
  const receiver = mine?.receiver ? [[translate('campaign.receiver'), mine.receiver.name] as const] : []
  const own = mine?.contactName
    ? [[translate('campaign.ownContact'), `${mine.contactName}　${mine.contactPhone}`] as const]
    : []
  const rows = [...listed, ...receiver, ...own]
  if (rows.length === 0) return null
  const edits = listed.length > 0 && allowed(campaign, 'campaign.edit')
  return (
    <Panel title={translate('campaign.contacts')} aside={edits && <EditContacts campaign={campaign} />}>
      <Facts rows={rows} />
    </Panel>
  )
}

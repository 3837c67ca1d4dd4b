import { contactsFor, wordsOf, type Campaign as WholeFile } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { Facts, Panel } from '../parts'
import { currentLocale } from '../platform/locale'
import { allowed } from './allowed'
import type { Campaign } from './campaign.documents'
import { EditContacts } from './EditContacts'

/** The notice's contacts as they bear on whoever looks: a unit finds those of the ways by which it may file, all others every one. */
function shownTo({ file, mine, ways }: Campaign): WholeFile['contacts'] {
  if (mine?.role !== 'filer' || ways.length === 0) return file.contacts
  const own = new Set(ways.flatMap(({ route }) => contactsFor(file, route).map(({ role }) => role)))
  return file.contacts.filter(({ role }) => own.has(role))
}

/** Whom to ask: the notice's contacts, the unit that receives, and this unit's own contact. */
export function Contacts({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const { mine, file, contacts } = campaign
  const person = (role: string): string => {
    const found = contacts.find((one) => one.role === role)
    return found
      ? [found.name, found.phone, found.email, found.address].filter((word) => word !== '').join('　')
      : ''
  }
  const listed = shownTo(campaign).map(({ role, name, about, routes = [] }) => {
    const words = [person(role), wordsOf(about, currentLocale())].filter((word) => word !== '')
    const ways = file.routes.filter(({ id }) => routes.includes(id))
    const only = ways.map((way) => wordsOf(way.name, currentLocale()))
    const called = wordsOf(name, currentLocale())
    return [
      only.length === 0
        ? called
        : translate('campaign.contactOnly', { name: called, ways: only.join(' / ') }),
      words.join('　'),
    ] as const
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

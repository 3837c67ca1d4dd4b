import { wordsOf } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { Facts, Panel } from '../parts'
import { currentLocale } from '../platform/locale'
import type { Campaign } from './campaign.documents'

/** Whom to ask: the notice's contacts, the unit that receives, and this unit's own contact. */
export function Contacts({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const { mine, file } = campaign
  const listed = (file.contacts ?? []).map(
    ({ name, about }) => [wordsOf(name, currentLocale()), wordsOf(about, currentLocale())] as const,
  )
  const receiver = mine?.receiver ? [[translate('campaign.receiver'), mine.receiver.name] as const] : []
  const own = mine?.contactName
    ? [[translate('campaign.ownContact'), `${mine.contactName}　${mine.contactPhone}`] as const]
    : []
  const rows = [...listed, ...receiver, ...own]
  if (rows.length === 0) return null
  return (
    <Panel title={translate('campaign.contacts')}>
      <Facts rows={rows} />
    </Panel>
  )
}

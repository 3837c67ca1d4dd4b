import type { Campaign } from '@huibian/domain'
import { usualPackage } from './package.words'
import type { PartBox } from './part'
import { rolesOf } from './ways.parts'

/** How what is sent on is named, and in parts of what size it goes by mail. */
export const packageBoxes: readonly PartBox[] = [
  { is: 'text', name: 'name', label: 'notice.packageName' },
  { is: 'text', name: 'summaryTable', label: 'notice.packageTable' },
  { is: 'text', name: 'entryForm', label: 'notice.packageForm' },
  { is: 'text', name: 'entry', label: 'notice.packageEntry' },
  { is: 'number', name: 'partMegabytes', label: 'notice.packageMegabytes' },
]

/** The mail with which it goes. */
export const mailBoxes: readonly PartBox[] = [
  { is: 'one', name: 'to', label: 'notice.mailTo', from: rolesOf },
  { is: 'text', name: 'subject', label: 'notice.mailSubject' },
  { is: 'words', name: 'text', label: 'notice.mailText', long: true },
]

/** The names and the mail of a campaign that has none yet; somebody must be there to whom it goes. */
export function freshPackage({ contacts }: Campaign): Campaign['package'] {
  const [contact] = contacts
  if (!contact) return undefined
  const { subject, text, ...names } = usualPackage
  return { ...names, partMegabytes: 45, mail: { to: contact.role, subject, text: { ...text } } }
}

import { organiserRoles } from './choices.words'
import { forRoutes } from './form.parts'
import type { Part, PartBox } from './part'

/** Who sends the notice, and on which grounds. */
export const issuers: readonly PartBox[] = [
  { is: 'lines', name: 'issuers', label: 'campaign.noticeIssuers', least: 1 },
  { is: 'lines', name: 'basedOn', label: 'notice.basedOn' },
]

/** Whoever stands behind the call, each with its part. */
export const organisers: readonly PartBox[] = [
  {
    is: 'rows',
    name: 'organisers',
    label: 'notice.organisers',
    add: 'notice.addOrganiser',
    least: 1,
    fresh: ({ translate }) => ({ role: 'host', name: translate('notice.newOrganiser') }),
    boxes: [
      { is: 'one', name: 'role', label: 'notice.organiserRole', from: () => organiserRoles },
      { is: 'words', name: 'name', label: 'notice.organiserName' },
    ],
  },
]

/** Whom to ask about what: roles, as people and telephones are the office's to enter elsewhere. */
export const contacts: Part = {
  at: ['contacts'],
  stem: 'contact',
  add: 'notice.addContact',
  fresh: ({ id, translate }) => ({
    role: id,
    name: translate('notice.newContact'),
    about: translate('notice.newContactAbout'),
  }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.contactRole' },
    { is: 'words', name: 'about', label: 'notice.contactAbout', long: true },
    forRoutes,
  ],
}

/** What the notice calls things. */
export const vocabulary: readonly PartBox[] = [
  { is: 'words', name: 'entry', label: 'notice.word.entry', optional: true },
  { is: 'words', name: 'selection', label: 'notice.word.selection', optional: true },
]

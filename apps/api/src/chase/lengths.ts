import type { Length } from '../platform/length'

/** How long the parts of a call that is noted may be, and what they are called. */
export const callLengths = {
  person: [{ zh: '接听人', en: 'Spoke to' }, 1, 20],
  answer: [{ zh: '答复', en: 'Answer' }, 1, 200],
} as const satisfies { [part: string]: Length }

/** Why nothing comes. */
export const nothingLength: Length = [{ zh: '理由', en: 'Reason' }, 1, 200]

/** The people of a unit. */
export const contactLengths = {
  name: [{ zh: '联系人', en: 'Contact' }, 1, 40],
  phone: [{ zh: '联系电话', en: 'Telephone' }, 0, 40],
  leaderName: [{ zh: '负责人', en: 'Leader' }, 0, 40],
  leaderPost: [{ zh: '负责人职务', en: 'Leader’s post' }, 0, 40],
  leaderPhone: [{ zh: '负责人电话', en: 'Leader’s telephone' }, 0, 40],
} as const satisfies { [part: string]: Length }

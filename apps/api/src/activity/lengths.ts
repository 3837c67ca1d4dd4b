import type { Length } from '../platform/length'

/** How long the parts of an activity may be, and what they are called. */
export const activityLengths = {
  title: [{ zh: '活动名称', en: 'Name' }, 2, 60],
  place: [{ zh: '地点', en: 'Place' }, 0, 60],
  hosts: [{ zh: '主办单位', en: 'Hosts' }, 0, 100],
  agenda: [{ zh: '议程', en: 'Agenda' }, 0, 1000],
  about: [{ zh: '开展情况', en: 'What was done' }, 0, 3000],
  contact: [{ zh: '联系人及电话', en: 'Contact and telephone' }, 0, 60],
} as const satisfies { [part: string]: Length }

/** The same of what is said of a picture. */
export const shotLengths = {
  caption: [{ zh: '说明', en: 'Caption' }, 0, 100],
  place: [{ zh: '地点', en: 'Place' }, 0, 60],
  rights: [{ zh: '来源和授权', en: 'Source and rights' }, 0, 100],
} as const satisfies { [part: string]: Length }

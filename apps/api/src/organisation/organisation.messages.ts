import { addMessages } from '../platform/say'

export const organisationMessages = addMessages({
  zh: {
    'organisation.keyFixed': '单位代码建立后不能更改，应为“{key}”。',
    'organisation.keyTaken': '单位代码“{key}”已被使用，请换一个。',
    'organisation.nameTaken': '已有名为“{name}”的单位，请核对。',
    'organisation.placeFixed': '上级单位、类型、行政区划和排序由上级单位维护。',
    'organisation.ownDescendant': '上级单位不能是本单位或本单位的下级。',
    'constraint.organisation_key_unique': '单位代码已被使用，请换一个。',
    'constraint.organisation_name_unique': '已有同名单位，请核对。',
  },
  en: {
    'organisation.keyFixed': 'The key of a unit never changes; it is “{key}”.',
    'organisation.keyTaken': 'The key “{key}” is taken; choose another.',
    'organisation.nameTaken': 'There is a unit called “{name}” already.',
    'organisation.placeFixed': 'Parent, types, region and order are kept by the level above.',
    'organisation.ownDescendant': 'A unit does not stand below itself.',
    'constraint.organisation_key_unique': 'The key is taken; choose another.',
    'constraint.organisation_name_unique': 'There is a unit of this name already.',
  },
})

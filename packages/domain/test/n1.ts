import type { Content } from '../src/index.ts'
import { court, preset } from './presets.ts'

/** The preset with two codes entered, as an office would from the annexes. */
export const campaign = {
  ...preset('n1-ip-videos'),
  lists: (preset('n1-ip-videos').lists ?? []).map((list) => ({
    ...list,
    items: list.id === 'localCodes' ? [{ code: '101', name: '北京' }] : [{ code: '201', name: '某部门' }],
  })),
}

export const contact = { name: '某人', title: '', phone: '010-00000000', mobile: '', email: '' }
export const video: Content = {
  title: '作品',
  film: ['f1'],
  summary: '简介',
  author: '某人',
  contact,
  code: '101',
}
export const script: Content = {
  title: '脚本',
  scriptFor: 'microFilm',
  scriptFile: ['f2'],
  summary: '简介',
  author: '某人',
  contact,
}

const kinds = { kind: 'shortVideo', route: 'recommended' }
export const { broken, facts, answered } = court(campaign, { ...kinds, content: video })

/** The same of another kind of work, on the open route. */
export const open = court(campaign, { kind: 'shortVideo', route: 'public', content: { ...video, code: '' } })
export const scripts = court(campaign, { kind: 'script', route: 'recommended', content: script })
export const films = court(campaign, { kind: 'documentary', route: 'recommended', content: video })

import type { Content, Facts } from '../src/index.ts'
import { court, film, preset } from './presets.ts'

export const campaign = preset('n4-science-videos')

const common: Content = {
  title: '星空之下',
  headTitle: '《星空之下》',
  film: ['f1'],
  madeOn: '2023-05-01',
  shownOn: '2023-06-01',
  channel: 'platform',
  shownAt: '某平台',
  playProof: ['f2'],
  nonOriginal: { value: 0 },
  firstAuthor: '某人',
  authorRegion: '河北',
  summary: '简介',
  contact: { name: '某人', title: '', phone: '010-00000000', mobile: '', email: '' },
}
export const work: Content = { ...common, threeArea: true }
export const nominated: Content = { ...common, reviewWay: 'ownUnit' }

const of = (route: string, content: Content) => {
  const judged = court(campaign, { kind: 'microVideo', route, content })
  const sound = { ...film({ seconds: 180 }), sender: body('河北', 'province') }
  return {
    ...judged,
    broken: (at: Parameters<typeof judged.broken>[0], given: Partial<Facts> = {}, change = {}) =>
      judged.broken(at, { ...sound, ...given }, change),
  }
}

/** A recommending body of a region. */
export const body = (region: string, ...types: string[]) => ({ name: `${region}某厅`, types, region })

export const recommended = of('recommended', work)
export const self = of('selfNominated', nominated)

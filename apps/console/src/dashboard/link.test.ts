import { linkTo } from './link'

const campaign = { id: 'c', title: '' }
const places = [
  { perFiler: false, drilled: false },
  { perFiler: true, drilled: true },
  { perFiler: true, drilled: false },
]
const links = (kind: 'editor' | 'reviewingClerk' | 'approver') =>
  places.map((place) => linkTo(kind, { campaign, ...place }, 'u'))

test('a region leads to its units; from there whoever chooses reads what was forwarded, and nobody another’s queue', () => {
  expect(links('editor')).toEqual([
    '/campaigns/c/matrix/u',
    '/campaigns/c/received?filer=u',
    '/campaigns/c/received?filer=u',
  ])
  expect(links('reviewingClerk')).toEqual(['/campaigns/c/matrix/u', undefined, '/campaigns/c/queue?filer=u'])
  expect(links('approver')).toEqual([undefined, undefined, undefined])
})

import type { Shot } from './activity.documents'
import { changedIn, differing, saidAlike } from './describing'

const shot = (said: Partial<Shot>): Shot => ({
  id: 'shot',
  name: '现场.jpg',
  url: '',
  thumbnailUrl: null,
  medium: 'picture',
  caption: '剪彩',
  day: '2022-04-20',
  place: '广场',
  rights: '',
  minors: false,
  consent: false,
  shown: true,
  lacking: [],
  ...said,
})

const several = [shot({}), shot({ caption: '学生参观', minors: true })]

test('of several pictures that stands in the boxes in which they agree, and nothing where they differ', () => {
  expect([...differing(several)]).toEqual(['caption', 'minors'])
  expect(saidAlike(several)).toEqual({
    caption: '',
    day: '2022-04-20',
    place: '广场',
    rights: '',
    minors: '',
  })
})

test('only what was typed otherwise than it stood is said of them; minors and consent by an explicit choice alone', () => {
  const before = saidAlike(several)
  expect([
    changedIn(before, before),
    changedIn(before, { ...before, rights: '本单位拍摄', place: '' }),
    changedIn(before, { ...before, minors: 'agreed' }),
    changedIn(before, { ...before, minors: 'none' }),
  ]).toEqual([
    {},
    { rights: '本单位拍摄', place: '' },
    { minors: true, consent: true },
    { minors: false, consent: false },
  ])
})

test('one picture stands in the boxes as it is, whether its minors’ guardians agree with it', () => {
  const one = [shot({ minors: true })]
  expect([saidAlike(one).minors, saidAlike([shot({ minors: true, consent: true })]).minors]).toEqual([
    'notAgreed',
    'agreed',
  ])
  const before = saidAlike(one)
  expect(changedIn(before, { ...before, minors: 'agreed' })).toEqual({ minors: true, consent: true })
})

test('of pictures of which nobody said whether minors are to be seen, nothing is chosen, and one choice answers for all', () => {
  const unsaid = [shot({ minors: null }), shot({ minors: null, caption: '合影' })]
  const before = saidAlike(unsaid)
  expect([
    before.minors,
    differing(unsaid).has('minors'),
    differing([...unsaid, shot({})]).has('minors'),
  ]).toEqual(['', false, true])
  expect([
    changedIn(before, { ...before, rights: '本单位拍摄' }),
    changedIn(before, { ...before, minors: 'none' }),
  ]).toEqual([{ rights: '本单位拍摄' }, { minors: false, consent: false }])
})

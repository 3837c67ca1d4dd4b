import { differences } from './compare'

test('a corrected character shows alone', () => {
  expect(differences('共服务企业12家。成效明显。', '共服务企业15家。成效明显。')).toEqual([
    { text: '共服务企业1', change: 'same' },
    { text: '2', change: 'removed' },
    { text: '5', change: 'added' },
    { text: '家。成效明显。', change: 'same' },
  ])
})

test('a rewritten sentence shows whole', () => {
  expect(differences('前文。甲乙丙丁。', '前文。子丑寅卯。')).toEqual([
    { text: '前文。', change: 'same' },
    { text: '甲乙丙丁。', change: 'removed' },
    { text: '子丑寅卯。', change: 'added' },
  ])
})

test('an added sentence leaves its neighbours alone', () => {
  expect(differences('一。三。', '一。二。三。')).toEqual([
    { text: '一。', change: 'same' },
    { text: '二。', change: 'added' },
    { text: '三。', change: 'same' },
  ])
})

test('equal texts have one run, empty texts none', () => {
  expect(differences('同。', '同。')).toEqual([{ text: '同。', change: 'same' }])
  expect(differences('', '')).toEqual([])
})

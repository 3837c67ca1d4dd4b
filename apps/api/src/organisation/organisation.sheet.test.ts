import { typesRead } from './organisation.sheet'

test('a name in a table means whoever files under it, and where two notices share it the ids are asked for', () => {
  const type = (id: string, files: boolean, ...names: string[]) => ({ id, names, files })
  const notices = [
    type('members', false, '联席会议成员单位'),
    type('memberUnit', true, '联席会议成员单位', 'Members'),
    type('centre', true, '技术创新中心(TIC)'),
    type('school', true, '高校'),
    type('university', true, '高校'),
  ]
  expect(typesRead('联席会议成员单位；技术创新中心；TIC；MEMBERS', notices)).toEqual({
    types: ['memberUnit', 'centre'],
    unknown: [],
    several: [],
  })
  expect(typesRead('college', [type('college', true, 'University'), type('other', true, 'College')])).toEqual(
    {
      types: ['college'],
      unknown: [],
      several: [],
    },
  )
  expect(typesRead('高校；茶馆；兵团', notices)).toEqual({
    types: ['xpcc'],
    unknown: ['茶馆'],
    several: [{ word: '高校', ids: ['school', 'university'] }],
  })
})

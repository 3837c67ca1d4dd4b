import { guide } from './blank'

const nobody = { contactName: '', contactPhone: '', leaderName: '', leaderPost: '', leaderPhone: '' }

function peopleIn(people: typeof nobody): string[] {
  const part = guide('总结', people).find(({ heading }) => heading === '本单位负责人和联系人')
  return (part?.body ?? []).flatMap((block) =>
    block.type === 'paragraph' ? block.inlines.map((inline) => ('text' in inline ? inline.text : '')) : [],
  )
}

const askedAgain = '有变动或者未登记的，在“总结数据”中填写，并告知办公室。'

test('an offline packet says whom the office has on its list as responsible and as contact', () => {
  const people = {
    ...nobody,
    contactName: '李法官',
    contactPhone: '0375-1',
    leaderName: '王某',
    leaderPost: '副院长',
  }
  expect(peopleIn(people)).toEqual(['负责人：王某 副院长', '联系人：李法官 0375-1', askedAgain])
  expect(peopleIn(nobody)).toEqual(['负责人：未登记', '联系人：未登记', askedAgain])
})

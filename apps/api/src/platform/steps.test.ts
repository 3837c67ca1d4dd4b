import { sayStep, step } from './steps'

const english = { asked: { language: 'en' as const } }

test('a step is said in the language of whoever looks', () => {
  expect([sayStep('step.pdf'), sayStep('step.pdf', english)]).toEqual(['排版 PDF', 'Setting the PDF'])
})

test('a step tells what it names', () => {
  const kept = step('step.taken', { office: '江苏省知识产权局', n: 4 })
  expect([sayStep(kept), sayStep(kept, english)]).toEqual([
    '已接收江苏省知识产权局第 4 包',
    'Took in package 4 of 江苏省知识产权局',
  ])
})

test('names, counts and refusals are said as they are kept', () => {
  for (const kept of ['示例市公安局', '12 / 300', '“某案例”的文件已不在文件库中，无法生成报送包。'])
    expect(sayStep(kept, english)).toBe(kept)
})

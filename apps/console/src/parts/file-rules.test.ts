import { choosable, fileProblem, sayKinds, saySize } from './file-rules'

const rules = { extensions: ['docx', 'pdf'], limit: 20 * 1024 * 1024 }

test('old office formats go to the server, which knows whether it can read them', () => {
  expect(fileProblem({ name: '案例.doc', size: 9 }, rules)).toBe(undefined)
  expect(fileProblem({ name: '案例.WPS', size: 9 }, rules)).toBe(undefined)
  expect(fileProblem({ name: '名单.xls', size: 9 }, rules)?.message).toBe('parts.file.kind')
  expect(choosable(rules)).toEqual(['docx', 'pdf', 'doc', 'wps'])
  expect(choosable({ ...rules, extensions: ['xlsx'] })).toEqual(['xlsx', 'xls', 'et'])
})

test('where no document is taken, an old document is simply another kind', () => {
  const problem = fileProblem({ name: 'a.doc', size: 9 }, { extensions: ['png'], limit: 10 })
  expect(problem).toEqual({ message: 'parts.file.kind', args: { name: 'a.doc', kinds: '.png' } })
})

test('a file over the limit is refused with both sizes', () => {
  const problem = fileProblem({ name: 'a.pdf', size: 200 * 1024 * 1024 }, rules)
  expect(problem).toEqual({
    message: 'parts.file.large',
    args: { name: 'a.pdf', size: '200 MB', limit: '20 MB' },
  })
})

test('a kind that two spellings of a rule name is said once', () => {
  expect(sayKinds(['jpg', 'jpeg', 'jpeg', 'jpg', 'png'])).toBe('.jpg .jpeg .png')
})

test('an empty file is refused', () => {
  expect(fileProblem({ name: 'a.pdf', size: 0 }, rules)).toEqual({
    message: 'parts.file.empty',
    args: { name: 'a.pdf' },
  })
})

test('a fitting file passes', () => {
  expect(fileProblem({ name: 'A.PDF', size: 1 }, rules)).toBe(undefined)
})

test('sizes are said as people say them', () => {
  expect([300, 5000, 1.5 * 1024 * 1024, 45 * 1024 * 1024].map(saySize)).toEqual([
    '1 kB',
    '5 kB',
    '1.5 MB',
    '45 MB',
  ])
})

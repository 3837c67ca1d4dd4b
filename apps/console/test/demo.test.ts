import { isSaid, quotedIn, text } from './said'

test('what the demo script quotes are the words of the screen', () => {
  const quoted = quotedIn(text('docs/demo.md'))
  expect(quoted.length).toBeGreaterThan(60)
  expect(quoted.filter((words) => !isSaid(words))).toEqual([])
})

test('a word that no screen says is found', () => {
  expect(['提交报送单', '确定'].filter(isSaid)).toEqual([])
})

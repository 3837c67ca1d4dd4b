import { topicAt } from '../src/help/topic'
import { topics } from '../src/help/topics'
import { nouns } from '../src/nouns'
import { isSaid, quotedIn } from './said'

test('every page of the console has its help, and no help is of a page that is gone', () => {
  const pages = nouns.flatMap((noun) => noun.pages.map(({ path }) => path)).filter((path) => path !== '/help')
  expect(topics.map(({ path }) => path).toSorted()).toEqual(pages.toSorted())
})

test('each says what the page is for, how one works on it and what is asked', () => {
  const short = topics.filter(
    ({ says, steps, asked }) => says.length < 10 || steps.length === 0 || asked.length === 0,
  )
  expect(short).toEqual([])
})

test('what help quotes are the words of the screen', () => {
  const words = JSON.stringify(topics)
  expect(quotedIn(words).length).toBeGreaterThan(80)
  expect(quotedIn(words).filter((one) => !isSaid(one))).toEqual([])
})

test.each([
  ['/campaigns/new', '新建征集活动'],
  ['/campaigns/0192', '活动详情'],
  ['/campaigns/0192/book/0193', '编辑稿'],
  ['/nowhere', undefined],
])('the help of %s is %s', (address, title) => expect(topicAt(topics, address)?.title).toBe(title))

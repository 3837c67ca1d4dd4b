import { createElement } from 'react'
import { langOf, langOfNode } from './langOf'

// The computer on which English was chosen.
Object.assign(globalThis, { window: { localStorage: { getItem: () => 'en' } } })

const chinese = { lang: 'zh-CN' }

test('in the English interface a title in Chinese is marked as Chinese, in its link or alone, and English is not', () => {
  const link = (title: string) => createElement('a', { href: '#' }, title)
  expect(['第一个案例', link('第一个案例'), 'Plain', link('Plain')].map(langOfNode)).toEqual([
    chinese,
    chinese,
    {},
    {},
  ])
})

test('what holds more than a text is not marked as a whole, because a part of it may be the interface’s', () => {
  expect(langOfNode(createElement('div', {}, 'Returned ', createElement('b', {}, '案例')))).toEqual({})
})

test('in the Chinese interface the page says it once for all', () => {
  expect(langOf('案例', 'zh')).toEqual({})
})

import {
  Broken,
  Busy,
  Conflict,
  NotFound,
  Refused,
  TooLarge,
  Unauthenticated,
  Unreachable,
} from '../platform/refusals'
import { complaint } from './complaints'
import { partsMessages } from './parts.messages'

const said = (error: Error): string => complaint(error, (key) => partsMessages.zh[key] ?? key)

test('where a rule said why, its first sentence is said', () => {
  const violations = ['“单位名称”不能超过 50 字。', '“联系人”须填写。'].map((says) => ({ says }))
  expect(said(new Refused('', violations as never))).toBe('“单位名称”不能超过 50 字。')
})

test('whatever else went wrong is said by its own name, and a broken line only where the line is broken', () => {
  const errors = [
    new Unreachable(),
    new Busy(),
    new Conflict('', undefined),
    new NotFound(),
    new Unauthenticated(),
    new TooLarge(),
    new Broken(),
    new Refused('', []),
  ]
  expect(errors.map((error) => said(error).split(/[，。]/)[0])).toEqual([
    '未能连接服务器',
    '系统正忙',
    '内容已被他人修改',
    '没有这项内容',
    '登录已失效',
    '本次提交的内容过多',
    '系统未能完成本次操作',
    '系统未能完成本次操作',
  ])
})

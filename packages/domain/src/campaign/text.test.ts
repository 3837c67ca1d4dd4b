import { nested } from './text.ts'

test.each([
  ['“作品区域”在“涉及“三区”的名单”之中', '“作品区域”在“涉及‘三区’的名单”之中'],
  ['“甲”与“乙”一致', '“甲”与“乙”一致'],
  ['判定““甲”不少于 2”', '判定“‘甲’不少于 2”'],
  ['“一“二“三”二”一”', '“一‘二“三”二’一”'],
  ['“没有写完', '“没有写完'],
  ['写反了”和“', '写反了”和“'],
  ['没有引号', '没有引号'],
])('of %s the quotation marks within others are single, where they go in pairs', (sentence, turned) => {
  expect(nested(sentence)).toBe(turned)
})

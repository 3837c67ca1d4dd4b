import { breakPositions, breathes, sharesBlank } from './breaks.ts'
import { LineBreaker } from './engine.ts'

/** The text with a stroke wherever a line may break. */
const broken = (text: string): string => {
  const positions = breakPositions(text, LineBreaker)
  return [...text].map((character, i) => (i > 0 && positions[i] === 1 ? `|${character}` : character)).join('')
}

test.each([
  ['实行“一企一策”服务', '实|行|“一|企|一|策”|服|务'],
  ['难、易，等。', '难、|易，|等。'],
  ['《通知》（试行）', '《通|知》|（试|行）'],
  ['达98.5%。共3件', '达|98.5%。|共|3|件'],
  ['破折——号……', '破|折——|号……'],
  ['a@b.cn', 'a|@b.cn'],
])('%s breaks as %s', (text, shown) => {
  expect(broken(text)).toBe(shown)
})

const code = (character: string): number => character.codePointAt(0) ?? 0

test('full-width marks in a row share the blank between them', () => {
  expect(
    ['”，', '：“', '）。', '“《', '，国', '（国'].map(([a = '', b = '']) => sharesBlank(code(a), code(b))),
  ).toEqual([true, true, true, true, false, false])
})

test('Han beside Latin takes a breath, a mark does not', () => {
  expect(['国A', '3月', '，A', 'A国', '国国'].map(([a = '', b = '']) => breathes(code(a), code(b)))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ])
})

import ts from 'typescript'
import { sources } from './sources'

const spoken = [
  'label',
  'title',
  'placeholder',
  'aria-label',
  'alt',
  'helperText',
  'caption',
  'says',
  'hint',
  'kicker',
]
// A message key, a css name or nothing that a person would read.
const words = /\p{L}{2,}/u
const key = /^[a-z]+(\.[\w-]+)+$/

function saidInJsx(path: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && words.test(node.text)) found.push(`${path}: ${node.text.trim()}`)
    if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText()) && node.initializer) {
      const value = node.initializer
      if (ts.isStringLiteral(value) && words.test(value.text) && !key.test(value.text))
        found.push(`${path}: ${value.text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

test('pages speak only through messages', () => {
  expect(sources('.tsx').flatMap(({ path, text }) => saidInJsx(path, text))).toEqual([])
})

test('a hard-coded word is found', () => {
  const page = 'const a = <b title="Say it">Text {"x"}</b>'
  expect(saidInJsx('a.tsx', page)).toEqual(['a.tsx: Say it', 'a.tsx: Text'])
})

test('Chinese stands in message files, in words of choices and in help alone', () => {
  const elsewhere = [...sources('.ts'), ...sources('.tsx')]
    .filter(({ path }) => !/\.(messages|topics|words|test)\.ts$/.test(path))
    .filter(({ text }) => /[\u4e00-\u9fff]/.test(text.replace(/^\s*(\/\/|\/?\*).*$/gm, '')))
  expect(elsewhere.map(({ path }) => path)).toEqual([])
})

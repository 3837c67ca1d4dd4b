import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst, type Plugin } from 'vite'

const asked = 'virtual:english'
const own = `\0${asked}`
const messages = /\.messages\.ts(\?english)?$/

type Place = { start: number; end: number }

/** Where the words of one language stand in a file of messages; undefined for a file that keeps both languages together. */
function placeOf(code: string, language: string): Place | undefined {
  for (const line of parseAst(code, { lang: 'ts' }).body) {
    if (line.type !== 'ExportNamedDeclaration' || line.declaration?.type !== 'VariableDeclaration') continue
    for (const { init } of line.declaration.declarations) {
      if (init?.type !== 'ObjectExpression') continue
      for (const one of init.properties)
        if (one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === language) {
          if (one.value.type !== 'ObjectExpression') throw new Error(`${language} is no list of messages`)
          return { start: one.value.start, end: one.value.end }
        }
    }
  }
  return undefined
}

/**
 * Both languages stand side by side in the source, so that no key is forgotten; the built console loads the English ones as a part of its
 * own, for those who choose English. A file without a list of `zh` and one of `en` is left as it is.
 */
export function languages(root: string): Plugin {
  return {
    name: 'languages',
    enforce: 'pre',
    resolveId: (id) => (id === asked ? own : undefined),
    load(id) {
      if (id !== own) return undefined
      const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => messages.test(file))
        .sort()
      const lines = files.map(
        (file, n) => `import * as m${n} from ${JSON.stringify(`${join(root, 'src', file)}?english`)}`,
      )
      const all = files.map((_, n) => `...Object.values(m${n})`).join(', ')
      return [
        `import ra from 'ra-language-english'`,
        ...lines,
        `export const english = Object.assign({}, ra, ...[${all}].map((one) => one.en))`,
      ].join('\n')
    },
    transform(code, id) {
      const match = messages.exec(id)
      if (!match) return undefined
      const place = placeOf(code, match[1] ? 'zh' : 'en')
      return place
        ? { code: `${code.slice(0, place.start)}{}${code.slice(place.end)}`, map: null }
        : undefined
    },
  }
}

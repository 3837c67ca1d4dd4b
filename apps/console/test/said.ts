import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownMessages } from '../src/nouns'

/** A file of the repository, as text. */
export const text = (path: string): string => readFileSync(join(__dirname, '../../..', path), 'utf8')

/** What can stand on the screen, clause by clause: the console's own words, the notice's and those of the demo's material. */
const clauses = [
  ...ownMessages.flatMap(({ zh }) => Object.values(zh)),
  ...['db/sample/demo.yaml', 'db/sample/organisations.yaml', 'db/presets/n2-cases.yaml'].map(text),
  text('packages/domain/src/rules/messages.zh.ts'),
].flatMap((words) => words.split(/[，。；：:,'"[\]\n]|\{ |\s\}/).map((clause) => clause.trim()))

const escaped = (part: string): string => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether the screen says just this; a place that is filled in holds anything. */
export function isSaid(words: string): boolean {
  return clauses.some(
    (clause) =>
      clause === words ||
      (/\{\w+\}/.test(clause) &&
        /\p{Script=Han}/u.test(clause) &&
        new RegExp(
          `^${clause
            .split(/%?\{\w+\}/)
            .map(escaped)
            .join('.*')}$`,
        ).test(words)),
  )
}

/** The words that a text quotes from the screen. */
export const quotedIn = (words: string): string[] =>
  [...words.matchAll(/“([^”]+)”/g)].map(([, quoted = '']) => quoted)

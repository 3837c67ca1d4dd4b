import { sentenceOf, type Speaking } from './say'
import './steps.messages'

/** What a job is at, with what it names, as the job keeps it. */
export const step = (message: string, args: { [name: string]: string | number }): string =>
  `${message} ${JSON.stringify(args)}`

/** What a job keeps, in the language of whoever looks: the sentence of a step, or a name and the words of a refusal as they are. */
export function sayStep(kept: string, speaking?: Speaking): string {
  const [, message, args = '{}'] = /^(step\.\w+)(?: (\{.*\}))?$/s.exec(kept) ?? []
  if (message === undefined) return kept
  const told: { [name: string]: string | number } = JSON.parse(args)
  return sentenceOf({ message, args: told }, speaking)
}

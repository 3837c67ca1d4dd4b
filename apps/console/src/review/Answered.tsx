import { wordsOf, type Stage } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { Facts } from '../parts'
import { currentLocale } from '../platform/locale'
import type { Answer } from './review.documents'

type Props = { items: Stage['checklist']; answers: readonly Answer[] }

/** The checklist as it was ticked when the case was accepted. */
export function Answered({ items, answers }: Props) {
  const translate = useTranslate()
  const say = ({ ok, note }: Answer) =>
    [translate(ok ? 'review.met' : 'review.unmet'), note].filter(Boolean).join('　')
  return (
    <Facts
      rows={items.map(({ id, name }) => {
        const answer = answers.find(({ item }) => item === id)
        return [wordsOf(name, currentLocale()), answer ? say(answer) : '']
      })}
    />
  )
}

import { wordsOf } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { Facts } from '../parts'
import { currentLocale } from '../platform/locale'
import { ByStage } from './ByStage'
import type { Checked } from './points'
import type { Answer } from './review.documents'

type Props = { stages: readonly Checked[]; answers: readonly Answer[] }

/** The checklist as it was ticked when the case was accepted. */
export function Answered({ stages, answers }: Props) {
  const translate = useTranslate()
  const say = ({ ok, note }: Answer) =>
    [translate(ok ? 'review.met' : 'review.unmet'), note].filter(Boolean).join('　')
  return (
    <ByStage stages={stages}>
      {(points) => (
        <Facts
          rows={points.map(({ id, name }) => {
            const answer = answers.find(({ item }) => item === id)
            return [wordsOf(name, currentLocale()), answer ? say(answer) : '']
          })}
        />
      )}
    </ByStage>
  )
}

import { ownRows, type Campaign } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { askedEdits, asksStrength, strengthQuestions } from './asked'
import { useEditing } from './editing'
import { freeId } from './freeId'
import { References } from './References'
import { wordsIn } from './words'

const strengths = ['hard', 'soft'] as const

/** The value of the choice that leaves a rule's strength to a question: no strength is called so. */
const leftTo = (question: string): string => `?${question}`

/** Whether a rule binds, or which open question settles it: one that there is, or one that is begun with it. */
export function Strength({ rule }: { rule: Campaign['rules'][number] }) {
  const translate = useTranslate()
  const { text, campaign, sample, mistakes, edit, editAll } = useEditing()
  const { strength } = rule
  const at = ['rules', { id: rule.id }, 'strength']
  const fresh = freeId(campaign.questions, 'question')
  const like = sample.rules.find(({ kind, strength: of }) => kind === rule.kind && typeof of === 'string')
  const begins = mistakes.length === 0 && typeof strength === 'string'
  const things = [
    ...strengths.map((value) => ({ id: value, name: translate(`notice.strength.${value}`) })),
    ...strengthQuestions(campaign).map(({ id, name }) => ({
      id: leftTo(id),
      name: translate('notice.strengthAsked', { question: wordsIn(name) }),
    })),
    ...(begins ? [{ id: leftTo(fresh), name: translate('notice.askStrength') }] : []),
  ]
  const choose = (chosen: string) => {
    const question = strengths.some((value) => value === chosen) ? undefined : chosen.slice(1)
    if (question === undefined) return edit(at, chosen)
    const asks = asksStrength({ id: fresh, row: rule, translate })
    const begun = { n: ownRows(text, ['questions']), question: asks }
    return editAll(askedEdits(at, question, question === fresh ? begun : undefined))
  }
  const says = like && {
    says: wordsIn(like.says),
    strength: translate(`notice.strength.${String(like.strength)}`),
  }
  return (
    <References
      label={translate('notice.strength')}
      at={at}
      value={typeof strength === 'string' ? strength : leftTo(strength.question)}
      things={things}
      example={says && translate('notice.exampleStrength', says)}
      onChoose={choose}
    />
  )
}

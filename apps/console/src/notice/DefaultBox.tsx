import type { Campaign } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { TypedBox, useFixed, useWrong } from './Boxes'
import { defaultEdits, defaultTyped, saidDefault } from './choiceEdits'
import { yesOrNo } from './choices.words'
import { useEditing } from './editing'
import { References } from './References'

type Props = { question: Campaign['questions'][number] }

/** What holds of a question without choices until it is answered: yes or no, a number, or words. */
export function DefaultBox({ question }: Props) {
  const translate = useTranslate()
  const { editAll } = useEditing()
  const at = ['questions', { id: question.id }, 'default']
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  if (typeof question.default === 'boolean')
    return (
      <References
        label={translate('notice.defaultAnswer')}
        at={at}
        value={String(question.default)}
        things={yesOrNo.map(({ value, name }) => ({ id: String(value), name }))}
        onChoose={(chosen) => editAll(defaultEdits(question, chosen === 'true'))}
      />
    )
  return (
    <TypedBox
      label={translate('notice.defaultOpen')}
      value={saidDefault(question.default)}
      fixed={fixed}
      wrong={wrong}
      at={at}
      says={(typed) => saidDefault(defaultTyped(typed))}
      onCommit={(typed) => editAll(defaultEdits(question, defaultTyped(typed)))}
    />
  )
}

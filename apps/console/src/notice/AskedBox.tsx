import { ownRows, type Place } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { askedEdits } from './asked'
import { useEditing } from './editing'
import { isGroup } from './examples'
import { freeId } from './freeId'
import type { PartBox, Row } from './part'
import { References } from './References'

type Props = { label: string; box: Extract<PartBox, { is: 'asked' }>; row: Row; at: Place }

/** The open question that settles what stands here, if one does: one that there is, or one that is begun with it. */
export function AskedBox({ label, box, row, at }: Props) {
  const translate = useTranslate()
  const { text, campaign, mistakes, editAll } = useEditing()
  const value = row[box.name]
  const asked = isGroup(value) ? String(value['question']) : ''
  const id = freeId(campaign.questions, 'question')
  const begin = mistakes.length === 0 && asked === '' ? [{ id, name: translate(box.add) }] : []
  const choose = (chosen: string) =>
    editAll(
      askedEdits(
        at,
        chosen,
        chosen === id
          ? { n: ownRows(text, ['questions']), question: box.fresh({ id, row, translate }) }
          : undefined,
      ),
    )
  return (
    <References
      label={label}
      at={at}
      value={asked}
      things={[...box.from(campaign, row), ...begin]}
      none={translate(box.none)}
      onChoose={choose}
    />
  )
}

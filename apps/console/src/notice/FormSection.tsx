import type { Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { useEditing } from './editing'
import { FieldBoxes } from './FieldBoxes'
import { Fold } from './Fold'
import { template } from './form.parts'
import { freeId } from './freeId'
import { keyOf } from './mistakePlace'
import { PartBoxes } from './PartBoxes'
import { AddRow, useRows } from './rows'
import { saidType, wordsIn } from './words'

type Field = Campaign['form']['fields'][number]

const list = ['form', 'fields'] as const

/** What is asked for: each field of the form. */
export function FormSection() {
  const translate = useTranslate()
  const { campaign } = useEditing()
  return (
    <Box>
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2.5 }}>
        <Box component="legend" sx={{ fontWeight: 600, px: 0, mb: 1 }}>
          {translate('notice.template')}
        </Box>
        <PartBoxes boxes={template} row={campaign.form.template} at={['form', 'template']} />
      </Box>
      {campaign.form.fields.map((field) => (
        <FieldRow key={field.id} field={field} />
      ))}
      <AddField />
    </Box>
  )
}

function FieldRow({ field }: { field: Field }) {
  const translate = useTranslate()
  return (
    <Fold title={wordsIn(field.label)} aside={saidType(field, translate)} at={[...list, { id: field.id }]}>
      <FieldBoxes field={field} />
    </Fold>
  )
}

/** A field more, of plain text at first; what it is called and of which type it is are written in it. */
function AddField() {
  const translate = useTranslate()
  const { campaign, seek } = useEditing()
  const { add } = useRows(list)
  const addField = () => {
    const id = freeId(campaign.form.fields, 'field')
    add({ id, label: translate('notice.newField'), type: 'text', maxLength: 200 })
    seek(`${keyOf([...list, { id }])} `)
  }
  return <AddRow label={translate('notice.addField')} onAdd={addField} />
}

import { ownRows, type Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import { useTranslate } from 'react-admin'
import { TypedBox, useFixed, WordsBox } from './Boxes'
import { useEditing } from './editing'
import { Fold } from './Fold'
import { saidType, wordsIn } from './words'

type Field = Campaign['form']['fields'][number]

/** What is asked for: each field of the form, and the items that reviewers check. */
export function FormSection() {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const checked = campaign.stages.filter(({ checklist }) => checklist.length > 0)
  return (
    <Box>
      {campaign.form.fields.map((field) => (
        <FieldRow key={field.id} field={field} />
      ))}
      <AddField />
      {checked.map((stage) => (
        <Stack key={stage.id} spacing={2} sx={{ mt: 3 }}>
          <Box component="h3" sx={{ m: 0, fontSize: '1rem' }}>
            {translate('notice.checklist', { stage: wordsIn(stage.name) })}
          </Box>
          {stage.checklist.map((item) => (
            <WordsBox
              key={item.id}
              label={wordsIn(item.name)}
              at={['stages', { id: stage.id }, 'checklist', { id: item.id }, 'says']}
              value={item.says}
            />
          ))}
        </Stack>
      ))}
    </Box>
  )
}

function FieldRow({ field }: { field: Field }) {
  const translate = useTranslate()
  return (
    <Fold
      title={wordsIn(field.label)}
      aside={saidType(field, translate)}
      at={['form', 'fields', { id: field.id }]}
    >
      <FieldBoxes field={field} />
    </Fold>
  )
}

function FieldBoxes({ field }: { field: Field }) {
  const translate = useTranslate()
  const { edit } = useEditing()
  const at = ['form', 'fields', { id: field.id }]
  const fixed = useFixed(at)
  return (
    <Stack spacing={2}>
      <WordsBox label={translate('notice.label')} at={[...at, 'label']} value={field.label} />
      {field.hint !== undefined && (
        <WordsBox label={translate('notice.hint')} at={[...at, 'hint']} value={field.hint} multiline />
      )}
      <FormControlLabel
        label={translate('notice.required')}
        disabled={fixed !== undefined}
        control={<Switch checked={field.required} onChange={(_, on) => edit([...at, 'required'], on)} />}
      />
      {field.maxLength !== undefined && (
        <TypedBox
          label={translate('notice.maxLength')}
          type="number"
          value={String(field.maxLength)}
          fixed={fixed}
          at={[...at, 'maxLength']}
          onCommit={(typed) => edit([...at, 'maxLength'], Number(typed))}
        />
      )}
      {field.options?.map((option) => (
        <WordsBox
          key={option.id}
          label={translate('notice.option')}
          at={[...at, 'options', { id: option.id }, 'name']}
          value={option.name}
        />
      ))}
      {fixed === undefined && (
        <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => edit(at, undefined)}>
          {translate('notice.strike')}
        </Button>
      )}
    </Stack>
  )
}

/** A field more, of plain text at first; what it is called is written in it. */
function AddField() {
  const translate = useTranslate()
  const { text, campaign, edit } = useEditing()
  const { fields } = campaign.form
  const free = (n: number): string =>
    fields.some(({ id }) => id === `field${n}`) ? free(n + 1) : `field${n}`
  const add = () =>
    edit(['form', 'fields', ownRows(text, ['form', 'fields'])], {
      id: free(fields.length + 1),
      label: translate('notice.newField'),
      type: 'text',
      maxLength: 200,
    })
  return (
    <Button variant="outlined" sx={{ mt: 2 }} onClick={add}>
      {translate('notice.addField')}
    </Button>
  )
}

import { fieldTypes, type Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { TypedBox, useFixed, useWrong, WordsBox } from './Boxes'
import { flags, sources } from './choices.words'
import { useEditing } from './editing'
import { isChoice, isText, retyped, type FieldType } from './fieldEdits'
import { columnTypes, limits, options } from './form.parts'
import { PartBoxes } from './PartBoxes'
import { References } from './References'
import { Strike } from './rows'
import { wordsIn } from './words'

type Field = Campaign['form']['fields'][number]

const list = ['form', 'fields'] as const

/** All that a field of the form says: what it is called, of which type it is, and what is done with what stands in it. */
export function FieldBoxes({ field }: { field: Field }) {
  const translate = useTranslate()
  const { edit, campaign } = useEditing()
  const at = [...list, { id: field.id }]
  const fixed = useFixed(at)
  const printed = field.flags.includes('onForm')
  const print = (on: boolean) =>
    edit([...at, 'flags'], on ? [...field.flags, 'onForm'] : field.flags.filter((flag) => flag !== 'onForm'))
  return (
    <Stack spacing={2}>
      <WordsBox label={translate('notice.label')} at={[...at, 'label']} value={field.label} />
      <TypeBox field={field} />
      <WordsBox label={translate('notice.hint')} at={[...at, 'hint']} value={field.hint} multiline optional />
      <Box>
        <FormControlLabel
          label={translate('notice.required')}
          disabled={fixed !== undefined}
          control={<Switch checked={field.required} onChange={(_, on) => edit([...at, 'required'], on)} />}
        />
        <FormControlLabel
          label={translate('notice.onForm')}
          disabled={fixed !== undefined}
          control={<Switch checked={printed} onChange={(_, on) => print(on)} />}
        />
      </Box>
      {field.type === 'quantity' && (
        <WordsBox label={translate('notice.countUnit')} at={[...at, 'unit']} value={field.unit} optional />
      )}
      {isText(field.type) && <MaxLength field={field} />}
      {isChoice(field.type) && !field.filledFrom && <PartBoxes boxes={[options]} row={field} at={at} />}
      {field.type === 'rows' && <PartBoxes boxes={[columnTypes]} row={field} at={at} />}
      <References
        label={translate('notice.flags')}
        at={[...at, 'flags']}
        value={field.flags}
        things={flags}
        none={translate('notice.noFlags')}
      />
      <References
        label={translate('notice.filledFrom')}
        at={[...at, 'filledFrom']}
        value={field.filledFrom ?? ''}
        things={sources}
        none={translate('notice.filledByHand')}
      />
      <PartBoxes boxes={limits(campaign)} row={field} at={at} />
      <Strike list={list} row={{ id: field.id }} />
    </Stack>
  )
}

function TypeBox({ field }: { field: Field }) {
  const translate = useTranslate()
  const { editAll } = useEditing()
  const at = [...list, { id: field.id }]
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  const names = {
    option: (n: number) => translate('notice.optionNamed', { n }),
    column: translate('notice.newColumn'),
  }
  return (
    <TextField
      select
      label={translate('notice.fieldType')}
      value={field.type}
      disabled={fixed !== undefined}
      error={wrong !== undefined}
      helperText={wrong ?? fixed}
      onChange={(event) => editAll(retyped(field, event.target.value as FieldType, names))}
    >
      {fieldTypes.map((type) => (
        <MenuItem key={type} value={type}>
          {translate(`notice.type.${type}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}

/** How many characters may be typed; left empty, there is no limit but those of the rules. */
function MaxLength({ field }: { field: Field }) {
  const translate = useTranslate()
  const { edit, sample } = useEditing()
  const at = [...list, { id: field.id }, 'maxLength']
  const fixed = useFixed(at)
  const wrong = useWrong(at)
  const like = sample.form.fields.find(
    ({ type, maxLength }) => type === field.type && maxLength !== undefined,
  )
  return (
    <TypedBox
      label={translate('notice.maxLength')}
      type="number"
      value={field.maxLength === undefined ? '' : String(field.maxLength)}
      example={like && translate('notice.exampleOf', { name: wordsIn(like.label), value: like.maxLength })}
      fixed={fixed}
      wrong={wrong}
      at={at}
      onCommit={(typed) => edit(at, typed.trim() === '' ? undefined : Number(typed))}
    />
  )
}

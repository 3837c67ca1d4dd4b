import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import { useNotify, useTranslate } from 'react-admin'
import { useForm, type Control } from 'react-hook-form'
import { Complaint, Field } from '../parts'
import { useAct } from '../platform/act'
import { saveOrganisation, type Organisation } from './organisation.documents'
import { inputOf, valuesOf, type OrganisationValues } from './form-values'
import { useKeptForm } from './useKeptForm'
import { useTypes } from './useTypes'

type Props = { organisation?: Organisation; parentId?: string; onSaved: (organisation: Organisation) => void }

/** The particulars of a unit, new or known. A save against an older revision is refused, with what stands now. */
export function OrganisationForm({ organisation, parentId, onSaved }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const form = useForm<OrganisationValues>({ values: valuesOf(organisation) })
  const { control, handleSubmit } = form
  const kept = useKeptForm(`organisation.${organisation?.id ?? `new.${parentId}`}`, form, organisation)
  const { run, running, error } = useAct(saveOrganisation)
  const save = handleSubmit(async (values) => {
    const answer = await run({ input: inputOf(values, organisation, parentId) })
    if (!answer) return
    kept.forget()
    notify('organisation.saved', { type: 'success' })
    onSaved(answer.saveOrganisation)
  })
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      {kept.offer}
      <Boxes control={control} known={organisation !== undefined} />
      <Complaint error={error} />
      <Button type="submit" variant="contained" disabled={running} sx={{ mt: 2 }}>
        {translate('ra.action.save')}
      </Button>
    </form>
  )
}

function Boxes({ control, known }: { control: Control<OrganisationValues>; known: boolean }) {
  const translate = useTranslate()
  const types = useTypes()
  const say = (field: string) => translate(`organisation.field.${field}`)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2, mt: 1 }}>
      <Field
        control={control}
        name="name"
        label={say('name')}
        hint={known ? say('nameHint') : undefined}
        required
        disabled={known}
      />
      <Field control={control} name="shortName" label={say('shortName')} required />
      <Field
        control={control}
        name="key"
        label={say('key')}
        hint={say('keyHint')}
        required
        disabled={known}
      />
      <Field
        control={control}
        name="types"
        label={say('types')}
        required
        select
        slotProps={{ select: { multiple: true } }}
      >
        {types.offered.map((type) => (
          <MenuItem key={type} value={type}>
            {types.say(type)}
          </MenuItem>
        ))}
      </Field>
      <Field control={control} name="region" label={say('region')} hint={say('regionHint')} />
      <Field control={control} name="order" label={say('order')} type="number" required />
      <Field control={control} name="hostName" label={say('hostName')} hint={say('hostNameHint')} />
      <Field control={control} name="sealingName" label={say('sealingName')} hint={say('sealingNameHint')} />
      <Field control={control} name="phone" label={say('phone')} type="tel" />
      <Field
        control={control}
        name="formerNames"
        label={say('formerNames')}
        hint={say('formerNamesHint')}
        multiline
      />
    </Box>
  )
}

import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Missing } from '../frame/Missing'
import { usePost } from '../frame/post'
import { NoMailServer } from '../mail/NoMailServer'
import { Issuing } from '../notice/Issuing'
import { Complaint, Form, PageTitle, Panel, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { useMay } from '../platform/may'
import { openSession, useSignedIn } from '../platform/session'
import type { FactorPolicy } from '../platform/wire'
import { saveSite } from './site.documents'

const policies: readonly FactorPolicy[] = ['off', 'offered', 'compulsory']

/** Whether signing in takes a code beside the password. */
function Policy({ policy, onChange }: { policy: FactorPolicy; onChange: (policy: FactorPolicy) => void }) {
  const translate = useTranslate()
  return (
    <TextField
      select
      label={translate('factor.title')}
      value={policy}
      helperText={translate(`site.factorHint.${policy}`)}
      onChange={(event) => onChange(policies.find((one) => one === event.target.value) ?? 'off')}
    >
      {policies.map((one) => (
        <MenuItem key={one} value={one}>
          {translate(`site.factor.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}

/** What the system says of itself on every page, in the administrator's words, and what signing in takes. */
export default function SitePage() {
  const may = useMay()
  const organisation = usePost().organisation.id
  return may('setting.edit', { organisation }) ? <Settings /> : <Missing />
}

function Settings() {
  const translate = useTranslate()
  const notify = useNotify()
  const { site } = useSignedIn()
  const [words, setWords] = useState(site.own)
  const [secondFactor, setSecondFactor] = useState(site.secondFactor)
  const kept = useKeptWords('site', { words, standing: site.own, restore: setWords })
  const { run, running, error } = useAct(saveSite)
  const submit = async () => {
    if (!(await run({ ...words, secondFactor }))) return
    kept.forget()
    notify('site.saved', { type: 'success' })
    await openSession()
  }
  const box = (key: keyof typeof words, hint: string) => (
    <TextField
      label={translate(`site.${key}`)}
      value={words[key]}
      helperText={hint}
      multiline={key !== 'name'}
      onChange={(event) => setWords({ ...words, [key]: event.target.value })}
    />
  )
  return (
    <>
      <PageTitle title={translate('site.title')}>{translate('site.hint')}</PageTitle>
      <NoMailServer says="site.noMail" />
      <Panel>
        {kept.offer}
        <Form onSubmit={submit} sx={{ maxWidth: 720 }}>
          {box('name', translate('site.now', { words: site.name }))}
          {box(
            'classification',
            `${translate('site.classificationHint')} ${translate('site.now', { words: site.classification })}`,
          )}
          {box('classificationEnglish', '')}
          <Policy policy={secondFactor} onChange={setSecondFactor} />
          <Complaint error={error} />
          <Button type="submit" variant="contained" disabled={running} sx={{ alignSelf: 'flex-start' }}>
            {translate('site.save')}
          </Button>
        </Form>
      </Panel>
      <Issuing />
    </>
  )
}

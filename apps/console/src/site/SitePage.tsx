import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState, type FormEvent } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Issuing } from '../notice/Issuing'
import { Complaint, PageTitle, Panel } from '../parts'
import { useAct } from '../platform/act'
import { openSession, useSignedIn } from '../platform/session'
import { saveSite } from './site.documents'

/** What the system says of itself on every page, in the administrator's words. */
export default function SitePage() {
  const translate = useTranslate()
  const notify = useNotify()
  const { site } = useSignedIn()
  const [words, setWords] = useState(site.own)
  const { run, running, error } = useAct(saveSite)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await run(words))) return
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
      <Panel>
        <Stack component="form" spacing={2} onSubmit={submit} sx={{ maxWidth: 720 }}>
          {box('name', translate('site.now', { words: site.name }))}
          {box(
            'classification',
            `${translate('site.classificationHint')} ${translate('site.now', { words: site.classification })}`,
          )}
          {box('classificationEnglish', '')}
          <Complaint error={error} />
          <Button type="submit" variant="contained" disabled={running} sx={{ alignSelf: 'flex-start' }}>
            {translate('site.save')}
          </Button>
        </Stack>
      </Panel>
      <Issuing />
    </>
  )
}

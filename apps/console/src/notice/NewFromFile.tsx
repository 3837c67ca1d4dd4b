import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { Complaint, Form, Panel } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { ChooseFile } from './ChooseFile'
import { importCampaign } from './notice.documents'

/** A campaign from a file that the office has; its mistakes are told by line and column, and nothing is made of a file that has any. */
export function NewFromFile() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const [title, setTitle] = useState('')
  const [file, setFile] = useState<{ name: string; text: string }>()
  const { run, running, error } = useAct(importCampaign)
  const submit = async () => {
    const made = file && (await run({ title: title.trim(), text: file.text }))
    if (made) navigate(path(`/campaigns/${made.importCampaign.id}/edit`))
  }
  const take = async (chosen: File) => setFile({ name: chosen.name, text: await chosen.text() })
  return (
    <Panel title={translate('notice.from.file')}>
      <Form onSubmit={submit} sx={{ maxWidth: 560, pt: 1 }}>
        <TextField
          required
          label={translate('campaign.name')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
          <ChooseFile label={translate('notice.chooseFile')} onFile={(chosen) => void take(chosen)} />
          <span>{file?.name ?? translate('notice.fileKind')}</span>
        </Box>
        <Complaint error={error} />
        <Button
          type="submit"
          variant="contained"
          disabled={running || !file}
          sx={{ alignSelf: 'flex-start' }}
        >
          {translate('notice.importNew')}
        </Button>
      </Form>
    </Panel>
  )
}

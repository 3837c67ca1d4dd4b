import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { PasswordField } from '../entrance/PasswordField'
import { Complaint, FileDrop, Form, useKeptWords, type FileRules } from '../parts'
import { useAct } from '../platform/act'
import { registerSignet, type Provider, type SignetInput } from './signet.documents'

const pictureRules: FileRules = { extensions: ['png', 'jpg', 'jpeg'], limit: 20 * 1024 * 1024 }

const blank: SignetInput = {
  provider: 'builtIn',
  uploadId: null,
  diameter: 45,
  algorithm: 'rsa',
  authorisedBy: '',
  authorisation: '',
  authorisedOn: '',
  password: '',
}

type Setting = {
  input: SignetInput
  set: (some: Partial<SignetInput>) => void
}

/** How the seal signs, and what belongs to each way. */
function Way({ input, set, service }: Setting & { service: boolean }) {
  const translate = useTranslate()
  const [name, setName] = useState<string>()
  const ways: Provider[] = ['builtIn', 'picture', 'external']
  const hint = `signet.provider.${input.provider}.hint`
  return (
    <>
      <TextField
        select
        label={translate('signet.provider')}
        value={input.provider}
        onChange={({ target }) => set({ provider: ways.find((way) => way === target.value) ?? 'builtIn' })}
        helperText={translate(service || input.provider !== 'external' ? hint : 'signet.noService')}
      >
        {ways.map((way) => (
          <MenuItem key={way} value={way}>
            {translate(`signet.provider.${way}`)}
          </MenuItem>
        ))}
      </TextField>
      {input.provider !== 'external' && (
        <FileDrop
          purpose="picture"
          rules={pictureRules}
          label={name ?? translate('signet.picture')}
          onUploaded={([first]) => {
            setName(first?.file.name)
            set({ uploadId: first?.uploadId ?? null })
          }}
        />
      )}
      {input.provider === 'builtIn' && (
        <TextField
          select
          label={translate('signet.algorithm')}
          value={input.algorithm ?? 'rsa'}
          onChange={({ target }) => set({ algorithm: target.value === 'ecdsa' ? 'ecdsa' : 'rsa' })}
        >
          <MenuItem value="rsa">{translate('signet.algorithm.rsa')}</MenuItem>
          <MenuItem value="ecdsa">{translate('signet.algorithm.ecdsa')}</MenuItem>
        </TextField>
      )}
    </>
  )
}

/** On whose authorisation the seal rests. */
function Authorisation({ input, set }: Setting) {
  const translate = useTranslate()
  return (
    <>
      <TextField
        type="number"
        required
        label={translate('signet.diameter')}
        value={input.diameter}
        onChange={({ target }) => set({ diameter: Math.round(Number(target.value)) })}
      />
      <TextField
        required
        label={translate('signet.authorisedBy')}
        value={input.authorisedBy}
        onChange={({ target }) => set({ authorisedBy: target.value })}
      />
      <TextField
        type="date"
        required
        label={translate('signet.authorisedOn')}
        value={input.authorisedOn}
        onChange={({ target }) => set({ authorisedOn: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        required
        multiline
        label={translate('signet.authorisation')}
        helperText={translate('signet.authorisationHint')}
        value={input.authorisation}
        onChange={({ target }) => set({ authorisation: target.value })}
      />
    </>
  )
}

/** What waits on this computer: neither the password nor the picture, which is brought anew. */
const wordsOf = ({ password: _password, uploadId: _uploadId, ...words }: SignetInput) => words

/** The administrator's form for the office's own seal. */
export function RegisterSignet({ service }: { service: boolean }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [input, change] = useState(blank)
  const set = (some: Partial<SignetInput>) => change((before) => ({ ...before, ...some }))
  const words = useMemo(() => ({ typed: wordsOf(input) }), [input])
  const kept = useKeptWords('signet.register', {
    words,
    standing: { typed: wordsOf(blank) },
    restore: (found) => set(found.typed),
  })
  const { run, running, error } = useAct(registerSignet)
  const { provider, uploadId, algorithm } = input
  const submit = async () => {
    const own = { uploadId: provider === 'external' ? null : uploadId }
    const signs = { algorithm: provider === 'builtIn' ? algorithm : null }
    const told = () => {
      kept.forget()
      notify('signet.done.registered', { type: 'success' })
    }
    if (!(await run({ input: { ...input, ...own, ...signs } }, told))) set({ password: '' })
  }
  return (
    <Form onSubmit={submit} sx={{ maxWidth: '36em', pt: 1 }}>
      {kept.offer}
      <Way input={input} set={set} service={service} />
      <Authorisation input={input} set={set} />
      <PasswordField
        label={translate('signet.password')}
        purpose="current"
        value={input.password}
        onChange={(password) => set({ password })}
      />
      <Complaint error={error} />
      <div>
        <Button type="submit" variant="contained" disabled={running || !input.password}>
          {translate('signet.register')}
        </Button>
      </div>
    </Form>
  )
}

import { readCode, say } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import type { Entry, Version } from '../entry/wire'
import { palette } from '../frame/palette'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { currentLocale } from '../platform/locale'
import { usePath } from '../platform/path'
import { bindScan } from './scan.documents'
import { foreignCodes, partsOf, type Sheet } from './sheets'

/** The code on the paper as the machine read it or as the clerk types it, and what speaks against binding. */
function useCode(version: Version, sheets: readonly Sheet[]) {
  const [typed, setTyped] = useState('')
  const used = sheets.filter((sheet) => sheet.used)
  const foreign = foreignCodes(sheets, version.code)
  const unread = used.every(({ code }) => code === null)
  const given = typed.trim() === '' ? undefined : readCode(typed)
  const language = currentLocale()
  const differs = (found: string) =>
    say({ message: 'scan.otherCode', args: { found, code: version.code } }, language)
  const wrong =
    given && 'mistake' in given
      ? say(given.mistake, language)
      : given && given.code !== version.code
        ? differs(given.code)
        : undefined
  const ready = used.length > 0 && foreign.length === 0 && (!unread || (given !== undefined && !wrong))
  return { typed, setTyped, unread: unread && used.length > 0, wrong, refusals: foreign.map(differs), ready }
}

type Props = {
  entry: Entry
  version: Version
  sheets: readonly Sheet[]
  /** Whether other cases' forms are still to be bound: then one stays here. */
  waits: boolean
}

/** Binds the pages in use to this version, with the code typed where the machine could not read it. */
export function Bind({ entry, version, sheets, waits }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const { run, running, error } = useAct(bindScan)
  const { typed, setTyped, unread, wrong, refusals, ready } = useCode(version, sheets)
  const bind = async () => {
    const typedCode = unread ? typed : null
    const answer = await run({ id: entry.id, versionId: version.id, parts: partsOf(sheets), typedCode })
    if (!answer) return
    notify(waits ? 'scan.ownBound' : 'scan.bound', { type: 'success' })
    if (!waits) navigate(path(`/entries/${entry.id}?tab=scan`))
  }
  return (
    <Box sx={{ pt: 2, borderTop: `1px solid ${palette.line}` }}>
      {refusals.map((refusal) => (
        <Box key={refusal} role="alert" sx={{ color: palette.bad, mb: 1 }}>
          {refusal}
        </Box>
      ))}
      {unread && (
        <Box sx={{ mb: 2 }}>
          <Box sx={{ mb: 1 }}>{translate('scan.typeText')}</Box>
          <TextField
            label={translate('scan.typed')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={wrong !== undefined}
            helperText={wrong ?? translate('scan.typedHint')}
            sx={{ maxWidth: 320 }}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
          />
        </Box>
      )}
      <Complaint error={error} />
      <Button variant="contained" disabled={!ready || running} onClick={() => void bind()}>
        {translate('scan.bind', { n: version.n })}
      </Button>
    </Box>
  )
}

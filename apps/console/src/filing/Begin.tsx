import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { QuotaLines } from '../campaign/QuotaLines'
import { quotasThrough, type Through } from '../campaign/quota.documents'
import type { Call } from '../entry/entry.documents'
import { ActButton, FormDialog, Pick, type PickRow } from '../parts'
import { useAct } from '../platform/act'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { startEntry } from './acts.documents'

type Props = { call: Call; phase: string }

const isPlain = ({ kinds, ways }: Call): boolean =>
  kinds.length < 2 && ways.length < 2 && (ways[0]?.receivers.length ?? 0) < 2

/** What there is no choice of is said all the same: the campaign may have ways that are not this unit's. */
const onlySort = ({ kinds: [kind], ways: [way] }: Call) => ({
  ...(kind ? { kind: kind.id } : {}),
  ...(way ? { route: way.route } : {}),
})

/** A new entry: at once where there is nothing to choose, else of which kind, by which way and through which body. */
export function Begin({ call, phase }: Props) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const [open, setOpen] = useState(false)
  const allowed = call.verbs.some(({ verb, allowed }) => verb === 'entry.create' && allowed)
  if (isPlain(call) || !allowed)
    return (
      <ActButton
        act={startEntry}
        variables={{ campaignId: call.id, phase, ...onlySort(call) }}
        verb="entry.create"
        verbs={call.verbs}
        label="entry.start"
        onDone={({ startEntry: { id } }) => navigate(path(`/entries/${id}/edit`))}
      />
    )
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('entry.startWork')}
      </Button>
      {open && <Form call={call} phase={phase} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What is chosen of rows of which there may be only one. */
function useChoice(rows: readonly PickRow[]): [string, (id: string) => void] {
  const [chosen, choose] = useState('')
  const [only] = rows
  return [rows.length === 1 && only ? only.id : rows.some(({ id }) => id === chosen) ? chosen : '', choose]
}

function Form({ call, phase, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  const act = useAct(startEntry)
  const [kind, setKind] = useChoice(call.kinds)
  const [route, setRoute] = useChoice(call.ways.map(({ route: id, name: label }) => ({ id, label })))
  const bodies = (call.ways.find((way) => way.route === route)?.receivers ?? []).map(({ id, name }) => ({
    id,
    label: name,
  }))
  const [body, setBody] = useChoice(bodies)
  const perform = async () => {
    const chosen = { kind, route, ...(body === '' ? {} : { receiverId: body }) }
    const begun = await act.run({ campaignId: call.id, phase, ...chosen })
    if (begun) navigate(path(`/entries/${begun.startEntry.id}/edit`))
    return begun
  }
  return (
    <FormDialog
      title={translate('entry.startWork')}
      done="entry.begun"
      act={act}
      ready={kind !== '' && route !== '' && (bodies.length === 0 || body !== '')}
      perform={perform}
      onClose={onClose}
    >
      <Pick label="entry.kind" rows={call.kinds} value={kind} onChange={setKind} />
      <Pick
        label="entry.route"
        rows={call.ways.map(({ route: id, name: label }) => ({ id, label }))}
        value={route}
        onChange={setRoute}
      />
      {bodies.length > 0 && <Pick label="entry.body" rows={bodies} value={body} onChange={setBody} />}
      {body !== '' && <PlacesLeft campaignId={call.id} route={route} receiverId={body} />}
    </FormDialog>
  )
}

/** What places the body that was chosen has left, and why; nothing where no rule counts them. */
function PlacesLeft(through: Through) {
  const { data } = useRead(quotasThrough, through)
  return (
    <div aria-live="polite">
      <QuotaLines quotas={data?.quotasThrough ?? []} />
    </div>
  )
}

import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint, Panel, Pick, type PickRow } from '../parts'
import { useAct } from '../platform/act'
import { sayShort } from '../platform/time'
import { enterFor, type Offer, type Origin } from './proxy.documents'

type Props = {
  campaign: string
  offer: Offer
  origin: Origin | undefined
  onBegun: (id: string) => void
}

/** What is chosen of rows; the only one there is needs no choice. */
const chosenOf = (rows: readonly PickRow[], picked: string | undefined): string => {
  const [only] = rows
  return rows.length === 1 && only ? only.id : (rows.find(({ id }) => id === picked)?.id ?? '')
}

/** The phases as one chooses among them: which is closed is said, and left to the rules. */
function usePhases({ phases }: Offer): PickRow[] {
  const translate = useTranslate()
  return phases.map(({ key, title, closesAt, open }) => ({
    id: key,
    label: translate(open ? 'proxy.phaseCloses' : 'proxy.phaseClosed', { title, at: sayShort(closesAt) }),
  }))
}

/** A new entry for the unit: in which phase, of which kind, by which way. */
export function EnterNew({ campaign, offer, origin, onBegun }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const act = useAct(enterFor)
  const [picked, setPicked] = useState<{ phase?: string; kind?: string; route?: string }>({
    phase: offer.phases.find(({ open }) => open)?.key ?? '',
  })
  const phases = usePhases(offer)
  const routes = offer.ways.map(({ route, name }) => ({ id: route, label: name }))
  const phase = chosenOf(phases, picked.phase)
  const kind = chosenOf(offer.kinds, picked.kind)
  const route = chosenOf(routes, picked.route)
  const begin = async () => {
    if (!origin) return
    const entering = { organisationId: offer.organisation.id, phase, kind, route }
    const begun = await act.run({ campaignId: campaign, entering, origin })
    if (!begun) return
    notify('proxy.done.begun', { type: 'success' })
    onBegun(begun.enterFor.id)
  }
  const ready = origin !== undefined && phase !== '' && kind !== '' && route !== ''
  return (
    <Panel title={translate('proxy.new')}>
      <Stack spacing={2} sx={{ pt: 1 }}>
        <Pick
          label="proxy.phase"
          rows={phases}
          value={phase}
          onChange={(id) => setPicked({ ...picked, phase: id })}
        />
        {offer.kinds.length > 1 && (
          <Pick
            label="entry.kind"
            rows={offer.kinds}
            value={kind}
            onChange={(id) => setPicked({ ...picked, kind: id })}
          />
        )}
        {routes.length > 1 && (
          <Pick
            label="entry.route"
            rows={routes}
            value={route}
            onChange={(id) => setPicked({ ...picked, route: id })}
          />
        )}
        <Complaint error={act.error} />
        <div>
          <Button variant="contained" disabled={!ready || act.running} onClick={() => void begin()}>
            {translate('proxy.begin')}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}

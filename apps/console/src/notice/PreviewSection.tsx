import {
  bearsOn,
  clock,
  describeCampaign,
  formFor,
  rulesForType,
  settledRules,
  typesOn,
  type Bearing,
  type Campaign,
} from '@huibian/domain'
import Alert from '@mui/material/Alert'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Rules } from '../campaign/Rules'
import { Facts } from '../parts'
import { currentLocale } from '../platform/locale'
import { Choose } from './Choose'
import { useEditing } from './editing'
import { startingIn } from './starting'
import { saidType, wordsIn } from './words'

/** What one kind of addressee will see: by its level and type, and where it files by the kind and route of its entry. */
export function PreviewSection() {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const { levels, filers } = campaign.participation
  const [level, setLevel] = useState(filers.level)
  const types = typesOn(campaign, level)
  const [typed, setType] = useState('')
  const type = types.find(({ id }) => id === typed)?.id ?? types[0]?.id
  const routes = campaign.routes.filter(({ levels: way }) => way.includes(level))
  const [kind, setKind] = useState(campaign.kinds[0]?.id ?? '')
  const [chosen, setRoute] = useState('')
  const files = level === filers.level && (type === undefined || filers.types.some(({ id }) => id === type))
  const route = routes.find(({ id }) => id === chosen) ?? routes[0]
  const way = (files ? route : routes[0])?.levels ?? []
  const bearing: Bearing = files
    ? { kinds: [kind], routes: route ? [route.id] : [] }
    : { kinds: campaign.kinds.map(({ id }) => id), routes: routes.map(({ id }) => id) }
  return (
    <Stack spacing={2}>
      <TextField
        select
        label={translate('notice.addressee')}
        value={level}
        onChange={(event) => setLevel(event.target.value)}
      >
        {levels.map(({ id, units }) => (
          <MenuItem key={id} value={id}>
            {wordsIn(units)}
          </MenuItem>
        ))}
      </TextField>
      <Choose label={translate('notice.addresseeType')} from={types} value={type ?? ''} onChange={setType} />
      {files && (
        <Choose label={translate('notice.kind')} from={campaign.kinds} value={kind} onChange={setKind} />
      )}
      {files && (
        <Choose label={translate('notice.route')} from={routes} value={route?.id ?? ''} onChange={setRoute} />
      )}
      <Facts
        rows={[
          [translate('notice.title'), wordsIn(campaign.notice.title)],
          [translate('campaign.noticeNumber'), campaign.notice.number],
          ...campaign.phases.map(({ id, name }) => {
            const { until, proposed } = startingIn(campaign, { phase: id, level, way }, currentLocale())
            return [wordsIn(name), clock(until) + proposed] as const
          }),
        ]}
      />
      {files && <FormOf campaign={campaign} kind={kind} route={route?.id ?? ''} />}
      <RulesFor campaign={campaign} bearing={bearing} files={files} type={type} />
    </Stack>
  )
}

function FormOf({ campaign, kind, route }: { campaign: Campaign; kind: string; route: string }) {
  const translate = useTranslate()
  const { fields } = formFor(campaign.form, { kind, route })
  return <Facts rows={fields.map((field) => [wordsIn(field.label), saidType(field, translate)] as const)} />
}

type RulesProps = {
  campaign: Campaign
  bearing: Bearing
  files: boolean
  type: string | undefined
}

/** The sentences that bind this addressee: what is of other kinds and routes or left out by an answer, and what others are given, is none of its business. */
function RulesFor({ campaign, bearing, files, type }: RulesProps) {
  const translate = useTranslate()
  const off = settledRules(campaign).filter(({ strength }) => strength === 'off')
  const met = campaign.rules.filter((rule) => bearsOn(rule, bearing) && !off.some(({ id }) => id === rule.id))
  const as = files ? 'filer' : 'sender'
  const { rules, admitted } =
    type === undefined ? { rules: met, admitted: true } : rulesForType(met, type, as)
  return (
    <>
      {!admitted && <Alert severity="warning">{translate(`notice.notAdmitted.${as}`)}</Alert>}
      <Rules sentences={describeCampaign({ ...campaign, rules }, currentLocale(), bearing)} />
    </>
  )
}

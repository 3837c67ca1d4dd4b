import {
  clock,
  closeOf,
  describeCampaign,
  formFor,
  holdsFor,
  rulesForType,
  settledRules,
  typesOn,
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
  const routes = campaign.routes.filter((route) => route.levels.includes(level))
  const [kind, setKind] = useState(campaign.kinds[0]?.id ?? '')
  const [route, setRoute] = useState(campaign.routes[0]?.id ?? '')
  const files = level === filers.level && (type === undefined || filers.types.some(({ id }) => id === type))
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
      {files && <Choose label={translate('notice.route')} from={routes} value={route} onChange={setRoute} />}
      <Facts
        rows={[
          [translate('notice.title'), wordsIn(campaign.notice.title)],
          [translate('campaign.noticeNumber'), campaign.notice.number],
          ...campaign.phases.map(
            ({ id, name }) => [wordsIn(name), clock(closeOf(campaign, id, level))] as const,
          ),
        ]}
      />
      {files && <FormOf campaign={campaign} kind={kind} route={route} />}
      <RulesFor
        campaign={campaign}
        sort={files ? { kind, route } : undefined}
        routes={routes.map(({ id }) => id)}
        type={type}
      />
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
  sort: { kind: string; route: string } | undefined
  routes: readonly string[]
  type: string | undefined
}

/** The sentences that bind this addressee: rules of other kinds and routes or left out by an answer, and what others are given, are none of its business. */
function RulesFor({ campaign, sort, routes, type }: RulesProps) {
  const translate = useTranslate()
  const meets = (rule: Campaign['rules'][number]) =>
    sort ? holdsFor(rule, sort) : (rule.routes?.some((route) => routes.includes(route)) ?? true)
  const off = settledRules(campaign).filter(({ strength }) => strength === 'off')
  const met = campaign.rules.filter((rule) => meets(rule) && !off.some(({ id }) => id === rule.id))
  const as = sort ? 'filer' : 'sender'
  const { rules, admitted } =
    type === undefined ? { rules: met, admitted: true } : rulesForType(met, type, as)
  return (
    <>
      {!admitted && <Alert severity="warning">{translate(`notice.notAdmitted.${as}`)}</Alert>}
      <Rules sentences={describeCampaign({ ...campaign, rules }, currentLocale())} />
    </>
  )
}

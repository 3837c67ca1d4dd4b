import { editedAll, ownRows, type Campaign, type Edit } from '@huibian/domain'
import Box from '@mui/material/Box'
import ListSubheader from '@mui/material/ListSubheader'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { beginRule } from './beginRule'
import { readBeside, useEditing } from './editing'
import { freeId } from './freeId'
import { kindGroups, type KindWords } from './kinds.words'
import { keyOf } from './mistakePlace'
import { takenRule } from './takenRule'
import { wordsIn } from './words'

/** Two ways to a rule more: a kind of rule by what it demands, or a rule of a known notice, which is then written over. */
export function AddRule() {
  const translate = useTranslate()
  const { mistakes } = useEditing()
  if (mistakes.length > 0)
    return <Box sx={{ mt: 2, color: palette.quiet }}>{translate('notice.mendFirst')}</Box>
  return (
    <Stack spacing={2} sx={{ mt: 3 }}>
      <OfKind />
      <OfNotice />
    </Stack>
  )
}

/** A rule of any kind, begun with what this campaign has; of several beginnings the first that is sound beside the rules that stand. */
function OfKind() {
  const translate = useTranslate()
  const notify = useNotify()
  const { text, uppers, campaign, samples, editAll, seek } = useEditing()
  const add = (kind: string) => {
    const { id, added, tries } = beginRule(kind, { text, campaign })
    const isSound = (edits: readonly Edit[]) => 'campaign' in readBeside(editedAll(text, edits), uppers)
    const sound = tries.find(isSound)
    // A relay can have no awards but those above.
    if (!sound && campaign.notice.relayOf !== undefined)
      return notify('notice.onlyAbove', { type: 'warning' })
    editAll(sound ?? tries[0] ?? [])
    seek(`${keyOf(['rules', { id }])} `)
    if (added.length > 0)
      notify('notice.addedWith', {
        messageArgs: { names: added.map(wordsIn).join(translate('parts.comma')) },
      })
  }
  return (
    <TextField
      select
      fullWidth
      value=""
      label={translate('notice.addRuleOf')}
      helperText={translate('notice.addRuleOfHint')}
      onChange={(event) => add(event.target.value)}
    >
      {kindGroups.flatMap(({ head, kinds }) => [
        <ListSubheader key={head.zh}>{wordsIn(head)}</ListSubheader>,
        ...Object.entries(kinds).map(([kind, words]) => (
          <MenuItem key={kind} value={kind} sx={{ whiteSpace: 'normal' }}>
            <Box>
              {wordsIn(words.says)}
              <Box sx={{ color: palette.quiet, fontSize: '0.875rem' }}>
                {translate('notice.example', { example: exampleOf(kind, words, samples) })}
              </Box>
            </Box>
          </MenuItem>
        )),
      ])}
    </TextField>
  )
}

/** What the first known notice says that has such a rule. */
function exampleOf(kind: string, { says, example }: KindWords, samples: readonly Campaign[]): string {
  const known = samples.flatMap(({ rules }) => rules.filter((rule) => rule.kind === kind))
  return wordsIn(known[0]?.says ?? example ?? says)
}

/** A rule as a known notice has it, under an id that is free here. */
function OfNotice() {
  const translate = useTranslate()
  const { text, campaign, samples, edit, seek } = useEditing()
  const offers = samples.flatMap((sample) =>
    sample.rules.map((rule) => ({ key: `${sample.id} ${rule.id}`, rule, sample })),
  )
  const add = (key: string) => {
    const offer = offers.find((one) => one.key === key)
    if (!offer) return
    const { rule, sample } = offer
    const isTaken = campaign.rules.some((one) => one.id === rule.id)
    const id = isTaken ? freeId(campaign.rules, rule.kind) : rule.id
    edit(['rules', ownRows(text, ['rules'])], { ...takenRule(rule, { from: sample, to: campaign }), id })
    seek(`${keyOf(['rules', { id }])} `)
  }
  return (
    <TextField
      select
      fullWidth
      value=""
      label={translate('notice.addRule')}
      helperText={translate('notice.addRuleHint')}
      onChange={(event) => add(event.target.value)}
    >
      {offers.map(({ key, rule }) => (
        <MenuItem key={key} value={key} sx={{ whiteSpace: 'normal' }}>
          {wordsIn(rule.says)}
        </MenuItem>
      ))}
    </TextField>
  )
}

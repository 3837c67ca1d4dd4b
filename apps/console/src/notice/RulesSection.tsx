import { ownRows, rulesOf, standsAt, type Campaign } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { PlaceBox, useWrong, WordsBox } from './Boxes'
import { mayCount } from './counts'
import { CountsBoxes } from './CountsBoxes'
import { useEditing } from './editing'
import { Fold } from './Fold'
import { holding } from './form.parts'
import { Kept } from './Kept'
import { leastByType } from './leastByType'
import { PartBoxes } from './PartBoxes'
import { takenRule } from './takenRule'
import { ValueFields } from './ValueFields'
import { wordsIn } from './words'

type Row = Campaign['rules'][number]

/** Each rule by what it says; its numbers, its words and whether it binds open below it. */
export function RulesSection({ samples }: { samples: readonly Campaign[] }) {
  const { campaign } = useEditing()
  return (
    <Box>
      {campaign.rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
      <AddRule samples={samples} />
      <Kept what="notice.kept.rules" />
    </Box>
  )
}

function RuleRow({ rule }: { rule: Row }) {
  const translate = useTranslate()
  const wrong = useWrong(['rules', { id: rule.id }])
  return (
    <>
      <Fold
        title={wordsIn(rule.says)}
        aside={translate('notice.clauseOf', { clause: rule.clause })}
        at={['rules', { id: rule.id }]}
      >
        <RuleBoxes rule={rule} />
      </Fold>
      {wrong && <Alert severity="error">{wrong}</Alert>}
    </>
  )
}

function RuleBoxes({ rule }: { rule: Row }) {
  const translate = useTranslate()
  const { text, campaign, edit } = useEditing()
  const at = ['rules', { id: rule.id }]
  const own = campaign.notice.relayOf === undefined || standsAt(text, at)
  // How it counts has boxes of its own, with all that may be chosen.
  const params = mayCount(rule.kind) ? { ...rule.params, counts: undefined } : rule.params
  return (
    <Stack spacing={2}>
      <WordsBox label={translate('notice.says')} at={[...at, 'says']} value={rule.says} />
      <PlaceBox label={translate('campaign.clause')} at={[...at, 'clause']} value={rule.clause} />
      <Strength rule={rule} />
      <PartBoxes boxes={holding(campaign)} row={rule} at={at} />
      <ValueFields label="" value={params} at={[...at, 'params']} inside={['params']} kind={rule.kind} />
      {mayCount(rule.kind) && <CountsBoxes rule={rule} />}
      {own ? (
        <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => edit(at, undefined)}>
          {translate('notice.strike')}
        </Button>
      ) : (
        <Box>{translate('notice.onlyTighter')}</Box>
      )}
    </Stack>
  )
}

/** What an open question settles is settled there. */
function Strength({ rule }: { rule: Row }) {
  const translate = useTranslate()
  const { campaign, edit, sample } = useEditing()
  const { strength } = rule
  const like = sample.rules.find(({ kind, strength: of }) => kind === rule.kind && typeof of === 'string')
  if (typeof strength !== 'string') {
    const question = campaign.questions.find(({ id }) => id === strength.question)
    return (
      <Box>
        {translate('notice.strengthAsked', { question: wordsIn(question?.asks ?? strength.question) })}
      </Box>
    )
  }
  return (
    <TextField
      select
      label={translate('notice.strength')}
      value={strength}
      helperText={
        like &&
        translate('notice.example', {
          example: translate('notice.exampleStrength', {
            says: wordsIn(like.says),
            strength: translate(`notice.strength.${String(like.strength)}`),
          }),
        })
      }
      onChange={(event) => edit(['rules', { id: rule.id }, 'strength'], event.target.value)}
    >
      {(['hard', 'soft'] as const).map((value) => (
        <MenuItem key={value} value={value}>
          {translate(`notice.strength.${value}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}

type Offer = { key: string; says: string; row: Row }

/** A least number by type, which no known notice has, with a line for each type of this one. */
function byType(campaign: Campaign): Offer {
  const row = leastByType(campaign)
  return { key: row.id, says: wordsIn(row.says), row }
}

/** Rules of known notices, for a rule that this one lacks; its numbers are then written over. */
function AddRule({ samples }: { samples: readonly Campaign[] }) {
  const translate = useTranslate()
  const { text, campaign, edit } = useEditing()
  const present = new Set(rulesOf(campaign).map(({ id }) => id))
  const known = samples.flatMap((sample) =>
    sample.rules
      .filter(({ id }) => !present.has(id))
      .map((rule): Offer => ({
        key: `${sample.id} ${rule.id}`,
        says: wordsIn(rule.says),
        row: takenRule(rule, { from: sample, to: campaign }),
      })),
  )
  const offers = [...known, ...(present.has(leastByType(campaign).id) ? [] : [byType(campaign)])]
  const add = (key: string) => {
    const offer = offers.find((one) => one.key === key)
    if (offer) edit(['rules', ownRows(text, ['rules'])], offer.row)
  }
  if (offers.length === 0) return null
  return (
    <TextField
      select
      fullWidth
      value=""
      label={translate('notice.addRule')}
      helperText={translate('notice.addRuleHint')}
      onChange={(event) => add(event.target.value)}
      sx={{ mt: 2 }}
    >
      {offers.map(({ key, says }) => (
        <MenuItem key={key} value={key} sx={{ whiteSpace: 'normal' }}>
          {says}
        </MenuItem>
      ))}
    </TextField>
  )
}

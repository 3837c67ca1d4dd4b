import { standsAt, type Campaign } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { AddRule } from './AddRule'
import { PlaceBox, useWrong, WordsBox } from './Boxes'
import { mayCount } from './counts'
import { CountsBoxes } from './CountsBoxes'
import { useEditing } from './editing'
import { Fold } from './Fold'
import { holding } from './form.parts'
import { ParamFields } from './ParamFields'
import { PartBoxes } from './PartBoxes'
import { wordsIn } from './words'

type Row = Campaign['rules'][number]

/** Each rule by what it says; its numbers, its words and whether it binds open below it. */
export function RulesSection() {
  const { campaign } = useEditing()
  return (
    <Box>
      {campaign.rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
      <AddRule />
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
  return (
    <Stack spacing={2}>
      <WordsBox label={translate('notice.says')} at={[...at, 'says']} value={rule.says} />
      <PlaceBox label={translate('campaign.clause')} at={[...at, 'clause']} value={rule.clause} />
      <Strength rule={rule} />
      <PartBoxes boxes={holding(campaign)} row={rule} at={at} />
      <ParamFields rule={rule} inside={[]} />
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

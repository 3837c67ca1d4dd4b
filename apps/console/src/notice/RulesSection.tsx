import { standsAt, type Campaign } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
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
import { Strength } from './Strength'
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

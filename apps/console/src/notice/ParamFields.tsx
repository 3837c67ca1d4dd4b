import type { Campaign, Member, Place } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useEditing } from './editing'
import { isGroup, valueAt } from './examples'
import { addable, addedRow, awaitingList, mayStrike, membersAt, struckParam } from './params'
import { calledParam, ParamField } from './ParamField'
import { typeName } from './pointed'
import { AddRow } from './rows'

type Rule = Campaign['rules'][number]

/** A place in the parameters of a rule: `inside` leads to it from the parameters. */
type Props = { rule: Rule; inside: Place }

/** All that a kind of rule may be told: what this one says, and buttons for what it does not say. How it counts has boxes of its own. */
export function ParamFields({ rule, inside }: Props) {
  const group = valueAt(rule.params, inside)
  const said = isGroup(group) ? group : {}
  return (
    <Stack spacing={1.5}>
      {membersAt(rule, inside)
        .filter(({ name }) => said[name] !== undefined && name !== 'counts')
        .map((member) => (
          <OneMember key={member.name} member={member} rule={rule} inside={[...inside, member.name]} />
        ))}
      <AddParams rule={rule} inside={inside} />
    </Stack>
  )
}

function OneMember({ member, rule, inside }: Props & { member: Member }) {
  const { name, shape, optional } = member
  const label = calledParam(rule.kind, name)
  const box =
    shape.is === 'list' && shape.each.is === 'group' ? (
      <Rows label={label} rule={rule} inside={inside} />
    ) : shape.is === 'group' ? (
      // Rows have boxes of the same names: to whoever hears the page, the row tells them apart.
      <Box component="fieldset" sx={group}>
        <Legend label={label} />
        <ParamFields rule={rule} inside={inside} />
      </Box>
    ) : (
      <ParamField label={label} shape={shape} rule={rule} inside={inside} />
    )
  if (!optional || !mayStrike(rule, inside)) return box
  return (
    <Box sx={line}>
      <Box sx={{ flex: 1, minWidth: 0 }}>{box}</Box>
      <StrikeParam label={label} rule={rule} inside={inside} />
    </Box>
  )
}

const Legend = ({ label }: { label: string }) => (
  <Box component="legend" sx={{ fontWeight: 600, px: 0, mb: 1 }}>
    {label}
  </Box>
)

/** The lines of a table, such as a number of places for each type of body. */
function Rows({ label, rule, inside }: Props & { label: string }) {
  const translate = useTranslate()
  const { campaign, editAll } = useEditing()
  const rows = valueAt(rule.params, inside)
  const more = addedRow(rule, inside, campaign)
  if (!Array.isArray(rows)) return null
  return (
    <Box component="fieldset" sx={group}>
      <Legend label={label} />
      {rows.map((row, n) => {
        const name = `${label} ${rowName(campaign, row, n)}`
        const place = [...inside, n]
        return (
          <Box
            key={n}
            role="group"
            aria-label={name}
            sx={{ ...line, py: 1, borderTop: `1px solid ${palette.line}` }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <ParamFields rule={rule} inside={place} />
            </Box>
            {rows.length > 1 && <StrikeParam label={name} rule={rule} inside={place} />}
          </Box>
        )
      })}
      {more && <AddRow label={translate('notice.addLine')} onAdd={() => editAll(more)} />}
    </Box>
  )
}

const rowName = (campaign: Campaign, row: unknown, n: number): string =>
  isGroup(row) && typeof row['type'] === 'string' ? typeName(campaign, row['type']) : String(n + 1)

/** Takes a parameter or a line out. A line is found by its number, which holds only while the text can be read. */
function StrikeParam({ label, rule, inside }: Props & { label: string }) {
  const translate = useTranslate()
  const { editAll, mistakes } = useEditing()
  return (
    <Button
      size="small"
      color="error"
      disabled={mistakes.length > 0}
      aria-label={translate('notice.strikeNamed', { name: label })}
      onClick={() => editAll(struckParam(rule, inside))}
    >
      {translate('notice.strike')}
    </Button>
  )
}

/** What the rule may say beside what it says. */
function AddParams({ rule, inside }: Props) {
  const translate = useTranslate()
  const { campaign, editAll, mistakes } = useEditing()
  const additions = addable(rule, inside, campaign)
  const awaiting = awaitingList(rule, inside, campaign).map((name) => calledParam(rule.kind, name))
  if (additions.length === 0 && awaiting.length === 0) return null
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {additions.map(({ name, edits }) => (
        <Button
          key={name}
          size="small"
          variant="outlined"
          disabled={mistakes.length > 0}
          onClick={() => editAll(edits)}
        >
          {translate('notice.addParam', { name: calledParam(rule.kind, name) })}
        </Button>
      ))}
      {awaiting.map((name) => (
        <Box key={name} sx={{ color: palette.quiet, fontSize: '0.9rem' }}>
          {translate('notice.listFirst', { name })}
        </Box>
      ))}
    </Stack>
  )
}

const group = { border: 0, p: 0, m: 0, minWidth: 0 } as const

const line = { display: 'flex', gap: 1, alignItems: 'flex-start' } as const

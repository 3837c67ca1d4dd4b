import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { ActButton } from '../parts'
import { decideLikeness, type Pair } from './likeness.documents'

type Props = { pair: Pair; decision: Pair['decision']; name: 'same' | 'different' | 'reopen' }

function One({ pair, decision, name }: Props) {
  const translate = useTranslate()
  return (
    <ActButton
      act={decideLikeness}
      variables={(reason) => ({ id: pair.id, decision, reason })}
      label={`likeness.${name}`}
      done="likeness.done"
      confirm={{
        text: translate(`likeness.ask.${name}`),
        reason: 'required',
        about: `likeness.${name}.${pair.id}`,
      }}
      variant="outlined"
      danger={name === 'same'}
    />
  )
}

/** The decisions that a pair is open to: one case or two, or to be undecided again. */
export function Decide({ pair }: { pair: Pair }) {
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {pair.decision === null ? (
        <>
          <One pair={pair} decision="same" name="same" />
          <One pair={pair} decision="different" name="different" />
        </>
      ) : (
        <One pair={pair} decision={null} name="reopen" />
      )}
    </Box>
  )
}

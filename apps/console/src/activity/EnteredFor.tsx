import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { usePost } from '../frame/post'
import { ActButton } from '../parts'
import { sayShort } from '../platform/time'
import { AnswerButton } from '../proxy/Answer'
import { frame, Objected, Originals } from '../proxy/Proxied'
import {
  acknowledgeActivity,
  answerActivity,
  objectToActivity,
  takeOverActivity,
  type Activity,
  type Delivery,
} from './activity.documents'

/** 代录: from what the office entered this for its unit, and what the unit says to it. Nothing where the unit entered it. */
export function EnteredFor({ activity }: { activity: Activity }) {
  const { delivery, objections } = activity
  if (!delivery) return null
  return (
    <Box role="note" sx={frame}>
      <Said activity={activity} delivery={delivery} />
      <Originals files={delivery.files} />
      {objections.map((objection) => (
        <Objected key={objection.id} objection={objection} />
      ))}
      {!activity.takenOverAt && <Acts activity={activity} />}
    </Box>
  )
}

function Said({ activity, delivery }: { activity: Activity; delivery: Delivery }) {
  const translate = useTranslate()
  const { source, receivedAt, byName: by, at, note } = delivery
  const { knownBy, knownAt, takenOverAt } = activity
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>
        {translate('activity.enteredBy', { source: translate(`proxy.source.${source}`) })}
      </Box>
      <Box>{translate('proxy.received', { at: sayShort(receivedAt), by, entered: sayShort(at) })}</Box>
      {note && <Box sx={{ whiteSpace: 'pre-wrap' }}>{note}</Box>}
      <Box sx={{ color: palette.quiet }}>
        {knownAt
          ? translate('proxy.known', { by: knownBy, at: sayShort(knownAt) })
          : translate('activity.notKnown')}
      </Box>
      {takenOverAt && <Box>{translate('activity.takenOver', { at: sayShort(takenOverAt) })}</Box>}
    </>
  )
}

/** What its unit may say to it, or its office answer. */
function Acts({ activity }: { activity: Activity }) {
  const { id, objections, organisation, mine } = activity
  const post = usePost()
  const open = objections.some(({ decision }) => decision === null)
  const own = post.kind === 'filingClerk' && post.organisation.id === organisation?.id
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, '&:empty': { m: 0 } }}>
      {own && <UnitActs activity={activity} open={open} />}
      {!own && mine && open && <AnswerButton id={id} act={answerActivity} text="activity.answerText" />}
    </Box>
  )
}

function UnitActs({
  activity: { id, knownAt, packetWaits: n },
  open,
}: {
  activity: Activity
  open: boolean
}) {
  const translate = useTranslate()
  return (
    <>
      {!knownAt && (
        <ActButton
          variant="outlined"
          act={acknowledgeActivity}
          variables={{ id, packet: false }}
          label="proxy.acknowledge"
          done="proxy.done.known"
          confirm={{ text: translate('proxy.acknowledgeText') }}
        />
      )}
      {n > (knownAt ? 0 : 1) && (
        <ActButton
          variant="outlined"
          act={acknowledgeActivity}
          variables={{ id, packet: true }}
          label="activity.acknowledgePacket"
          done="activity.done.packetKnown"
          confirm={{ text: translate('activity.acknowledgePacketText', { n }) }}
        />
      )}
      {!open && (
        <ActButton
          variant="outlined"
          act={objectToActivity}
          variables={(reason) => ({ id, reason })}
          label="proxy.object"
          done="proxy.done.objected"
          confirm={{ text: translate('proxy.objectText'), reason: 'required', about: `proxy.object.${id}` }}
        />
      )}
      <ActButton
        variant="outlined"
        act={takeOverActivity}
        variables={{ id }}
        label="activity.takeOver"
        done="activity.done.takenOver"
        confirm={{ text: translate('activity.takeOverText') }}
      />
    </>
  )
}

import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Entry } from '../entry/wire'
import { ActButton } from '../parts'
import { fileUrl } from '../platform/acting'
import type { FileLink } from '../platform/wire'
import { sayShort } from '../platform/time'
import { Answer } from './Answer'
import { acknowledgeProxy, objectToProxy, type Objection, type Proxy } from './proxy.documents'

/** 代录: who entered this for its unit, from what, and what the unit says to it. Nothing where nobody did. */
export function Proxied({ entry }: { entry: Entry }) {
  const { proxy, objections } = entry
  if (!proxy) return null
  return (
    <Box role="note" sx={frame}>
      <Said proxy={proxy} />
      <Originals files={proxy.originals} />
      {objections.map((objection) => (
        <Objected key={objection.id} objection={objection} />
      ))}
      <Acts entry={entry} proxy={proxy} />
    </Box>
  )
}

function Said({ proxy }: { proxy: Proxy }) {
  const translate = useTranslate()
  const { organisation, source, begun, receivedAt, by, at, note, knownBy, knownAt } = proxy
  const says = { unit: organisation.name, source: translate(`proxy.source.${source}`) }
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{translate(begun ? 'proxy.byBegun' : 'proxy.by', says)}</Box>
      <Box>{translate('proxy.received', { at: sayShort(receivedAt), by, entered: sayShort(at) })}</Box>
      {note && <Box sx={{ whiteSpace: 'pre-wrap' }}>{note}</Box>}
      <Box sx={{ color: palette.quiet }}>
        {knownAt
          ? translate('proxy.known', { by: knownBy, at: sayShort(knownAt) })
          : translate('proxy.notKnown')}
      </Box>
    </>
  )
}

/** The files that came, as they came. */
export function Originals({ files }: { files: readonly FileLink[] }) {
  const translate = useTranslate()
  if (files.length === 0) return null
  return (
    <Box sx={{ mt: 0.5 }}>
      {translate('proxy.originals')}{' '}
      {files.map(({ id, url, name }) => (
        <Box key={id} component="a" href={fileUrl(url)} sx={{ mr: 2 }}>
          {name}
        </Box>
      ))}
    </Box>
  )
}

/** What the unit objected to, and what was answered. */
export function Objected({ objection }: { objection: Objection }) {
  const translate = useTranslate()
  const { by, at, reason, decision, answer, answeredBy, answeredAt } = objection
  return (
    <Box sx={{ mt: 1, pl: 1.5, borderLeft: `2px solid ${palette.line}` }}>
      <Box sx={{ color: palette.quiet }}>
        {translate('proxy.objectedBy', { by, at: sayShort(at) })}
        {decision === null && `　${translate('proxy.open')}`}
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{reason}</Box>
      {decision && answeredAt && (
        <>
          <Box sx={{ color: palette.quiet }}>
            {translate('proxy.answeredBy', { by: answeredBy, at: sayShort(answeredAt) })}
          </Box>
          <Box sx={{ whiteSpace: 'pre-wrap' }}>
            <strong>{translate(`proxy.decision.${decision}`)}</strong>
            {answer && `　${answer}`}
          </Box>
        </>
      )}
    </Box>
  )
}

function Acts({ entry, proxy }: { entry: Entry; proxy: Proxy }) {
  const translate = useTranslate()
  const open = entry.objections.some(({ decision }) => decision === null)
  const law = { verb: 'entry.object', verbs: entry.verbs, variant: 'outlined' } as const
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, '&:empty': { m: 0 } }}>
      {!proxy.knownAt && (
        <ActButton
          {...law}
          act={acknowledgeProxy}
          variables={{ id: entry.id }}
          label="proxy.acknowledge"
          done="proxy.done.known"
          confirm={{ text: translate('proxy.acknowledgeText') }}
        />
      )}
      {!open && (
        <ActButton
          {...law}
          act={objectToProxy}
          variables={(reason) => ({ id: entry.id, reason })}
          label="proxy.object"
          done="proxy.done.objected"
          confirm={{
            text: translate('proxy.objectText'),
            reason: 'required',
            about: `proxy.object.${entry.id}`,
          }}
        />
      )}
      {open && <Answer entry={entry} />}
    </Box>
  )
}

/** Round what is said of an entry by others than who wrote it. */
export const frame = {
  borderLeft: `3px solid ${palette.accent}`,
  backgroundColor: palette.accentWash,
  px: 2,
  py: 1.25,
  mb: 2,
  overflowWrap: 'anywhere',
} as const

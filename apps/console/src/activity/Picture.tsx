import AudioFile from '@mui/icons-material/AudioFileOutlined'
import VideoFile from '@mui/icons-material/VideoFileOutlined'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton } from '../parts'
import { fileUrl } from '../platform/acting'
import { removeShot, type Shot } from './activity.documents'

type Props = {
  shot: Shot
  removable: boolean
  chosen?: boolean
  onChoose?: (id: string, on: boolean) => void
}

function Lacking({ shot }: { shot: Shot }) {
  const translate = useTranslate()
  if (shot.lacking.length === 0) return null
  const parts = shot.lacking.map((part) => translate(`activity.shot.${part}`)).join(translate('parts.comma'))
  return <Box sx={{ color: palette.warn }}>{translate('activity.shotLacks', { parts })}</Box>
}

/** The small picture; of a recording, which has none, a plain sign of what it is. */
function Small({ shot: { thumbnailUrl, medium }, label }: { shot: Shot; label: string }) {
  const translate = useTranslate()
  if (thumbnailUrl !== null)
    return (
      <Box
        component="img"
        src={fileUrl(thumbnailUrl, true)}
        alt={label}
        loading="lazy"
        sx={{ width: '100%', height: '100%', objectFit: 'contain' }}
      />
    )
  const said = translate(`activity.medium.${medium}`)
  const Sign = medium === 'sound' ? AudioFile : VideoFile
  return (
    <Box role="img" aria-label={`${said}　${label}`} sx={sign}>
      <Sign fontSize="large" />
      {said}
    </Box>
  )
}

const sign = {
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  color: palette.quiet,
} as const

/** One picture or recording, small, with what is said of it and what is still to be said. */
export function Picture({ shot, removable, chosen = false, onChoose }: Props) {
  const translate = useTranslate()
  const label = shot.caption || shot.name
  return (
    <Box
      component="li"
      sx={{ border: `1px solid ${chosen ? palette.accent : palette.line}`, borderRadius: '3px' }}
    >
      <Box
        component="a"
        href={fileUrl(shot.url, true)}
        target="_blank"
        rel="noreferrer"
        sx={{ display: 'block', height: 110, backgroundColor: palette.shade }}
      >
        <Small shot={shot} label={label} />
      </Box>
      <Box sx={{ px: 1, py: 0.75, fontSize: '0.85rem', overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
          {onChoose && (
            <Checkbox
              size="small"
              sx={{ p: 0, mr: 0.5 }}
              checked={chosen}
              onChange={(_event, on) => onChoose(shot.id, on)}
              slotProps={{ input: { 'aria-label': translate('activity.choose', { name: label }) } }}
            />
          )}
          <span>{label}</span>
        </Box>
        {!shot.shown && <Box sx={{ color: palette.bad }}>{translate('activity.notShown')}</Box>}
        <Lacking shot={shot} />
        {shot.medium === 'picture' && (
          <Box
            component="a"
            href={fileUrl(`${shot.url}?original=1`)}
            aria-label={`${translate('activity.original')} ${label}`}
          >
            {translate('activity.original')}
          </Box>
        )}
        {removable && (
          <ActButton
            act={removeShot}
            variables={{ shotId: shot.id }}
            label="activity.remove"
            of={label}
            done="activity.removed"
            variant="text"
            danger
            confirm={{ text: translate('activity.removeText', { name: label }) }}
          />
        )}
      </Box>
    </Box>
  )
}

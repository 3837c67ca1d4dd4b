import { formFor, type Campaign, type MediaFile } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'

const asked = ['extension', 'megabytes', 'seconds', 'width', 'height', 'bitRate', 'frameRate'] as const
type Asked = (typeof asked)[number]

const typical: Record<Asked, string> = {
  extension: 'mp4',
  megabytes: '200',
  seconds: '180',
  width: '1920',
  height: '1080',
  bitRate: '8000',
  frameRate: '25',
}

type Props = {
  campaign: Campaign
  sort: { kind: string; route: string }
  onMedia: (media: MediaFile[]) => void
}

/** The data of a film as its owner knows them; shown where some rule speaks of films. */
export function MediaBoxes({ campaign, sort, onMedia }: Props) {
  const translate = useTranslate()
  const [data, setData] = useState(typical)
  const fields = formFor(campaign.form, sort).fields.filter(({ id }) =>
    campaign.rules.some(({ kind, params }) => kind.startsWith('media') && params['field'] === id),
  )
  if (fields.length === 0) return null
  return (
    <Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))' }}>
        {asked.map((name) => (
          <TextField
            key={name}
            label={translate(`notice.media.${name}`)}
            value={data[name]}
            onChange={(event) => setData({ ...data, [name]: event.target.value })}
          />
        ))}
      </Box>
      <Button
        variant="outlined"
        sx={{ mt: 2 }}
        onClick={() => onMedia(fields.map(({ id }) => filmOf(id, data)))}
      >
        {translate('notice.tryFilm')}
      </Button>
    </Box>
  )
}

function filmOf(field: string, data: Record<Asked, string>): MediaFile {
  const number = (name: Asked) => Number(data[name]) || 0
  const extension = data.extension.trim().toLowerCase().replace(/^\./, '')
  return {
    field,
    name: `film.${extension}`,
    extension,
    kind: extension,
    bytes: Math.round(number('megabytes') * 1_000_000),
    seconds: number('seconds'),
    width: number('width'),
    height: number('height'),
    bitRate: number('bitRate') * 1000,
    frameRate: number('frameRate'),
  }
}

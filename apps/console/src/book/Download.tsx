import Button from '@mui/material/Button'
import { saySize } from '../parts'
import { fileUrl } from '../platform/acting'
import type { FileLink } from '../platform/wire'

/** A stored file under the kind it is of, with its size. */
export function Download({ file, kind }: { file: FileLink; kind: string }) {
  return (
    <Button
      href={fileUrl(file.url)}
      size="small"
      variant="outlined"
      title={file.name}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {`${kind}　${saySize(file.size)}`}
    </Button>
  )
}

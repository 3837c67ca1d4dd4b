import Button from '@mui/material/Button'
import { useRef } from 'react'

/** Asks for a campaign's file from outside. */
export function ChooseFile({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".yaml,.yml"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          // A file that was mended under its old name is to be read again.
          event.target.value = ''
        }}
      />
    </>
  )
}

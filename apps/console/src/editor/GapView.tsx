import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react'
import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { uuid } from '../platform/uuid'
import { Gap } from './blocks'
import { sendFor, type Send } from './pictures'

type Options = { send: Send }

/** A missing picture: fill it or take the mark away; 定稿 waits for one or the other. */
function GapView({ node, editor, extension, updateAttributes, deleteNode }: NodeViewProps) {
  const translate = useTranslate()
  const input = useRef<HTMLInputElement>(null)
  const { send }: Options = extension.options
  const sending = node.attrs['token'] !== ''
  const reason = String(node.attrs['reason'])
  const take = (file: File | undefined) => {
    if (!file) return
    const token = uuid()
    updateAttributes({ token })
    void sendFor(editor, token, { file, send })
  }
  return (
    <NodeViewWrapper data-drag-handle="">
      <Box contentEditable={false} role="group" aria-label={translate('editor.gap')} sx={frame}>
        <Box sx={{ flex: '1 1 14em' }}>
          <strong>{translate(sending ? 'editor.gapSending' : 'editor.gap')}</strong>
          {reason && <Box sx={{ color: palette.quiet, overflowWrap: 'anywhere' }}>{reason}</Box>}
        </Box>
        {sending ? (
          <LinearProgress aria-label={translate('editor.gapSending')} sx={{ width: 120 }} />
        ) : (
          <>
            <Button size="small" variant="outlined" onClick={() => input.current?.click()}>
              {translate('editor.gapFill')}
            </Button>
            <Button size="small" color="error" onClick={deleteNode}>
              {translate('editor.gapRemove')}
            </Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => take(event.target.files?.[0])}
        />
      </Box>
    </NodeViewWrapper>
  )
}

const frame = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  my: 1,
  px: 2,
  py: 1,
  fontFamily: 'inherit',
  fontSize: '0.9rem',
  lineHeight: 1.6,
  border: `1px dashed ${palette.warn}`,
  backgroundColor: palette.warnWash,
} as const

/** The gap with its buttons, as the page has it. */
export const GapWithButtons = Gap.extend<Options>({
  addOptions() {
    return { send: () => Promise.reject(new Error('')) }
  },
  addNodeView() {
    return ReactNodeViewRenderer(GapView)
  },
})

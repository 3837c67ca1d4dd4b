import Box from '@mui/material/Box'
import type { Body } from '@huibian/domain'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { toDocument } from './document-json'
import { bodyExtensions } from './extensions'
import { GapWithButtons } from './GapView'
import type { Send } from './pictures'
import { Placeholder } from './placeholder'
import { bodyStyle, labelStyle } from './sheet'
import { Toolbar } from './Toolbar'
import { Writing } from './writing'

type Props = {
  label: string
  describedBy: string
  /** What stands in it first; later values are not followed, because whoever types is ahead of them. */
  initial: Body
  onChange: (body: Body) => void
  send: Send
}

/** The words that the editor itself shows. */
function useWords() {
  const translate = useTranslate()
  const hints = { empty: translate('editor.hint') }
  const labels = {
    figure: translate('editor.figure'),
    table: translate('editor.tableWord'),
    note: translate('editor.noteWord'),
    figureHint: translate('editor.figureCaption'),
    tableHint: translate('editor.tableCaption'),
  }
  return { hints, labels }
}

/** The editor of one section: headings, bold, lists, tables, figures, notes, and nothing else. */
export function RichEditor({ label, describedBy, initial, onChange, send }: Props) {
  const translate = useTranslate()
  const { hints, labels } = useWords()
  const [writing] = useState(() => new Writing())
  useEffect(() => writing.follow({ onChange, send }), [writing, onChange, send])
  const attributes = {
    'aria-label': label,
    'aria-multiline': 'true',
    'aria-describedby': describedBy,
    role: 'textbox',
  }
  const editor = useEditor({
    extensions: [
      ...bodyExtensions,
      GapWithButtons.configure({ send: writing.send }),
      Placeholder.configure(hints),
    ],
    content: toDocument(initial),
    editorProps: { ...writing.handlers, attributes },
    onCreate: ({ editor: made }) => writing.attach(made),
    onUpdate: ({ editor: changed }) => writing.changed(changed),
  })
  return (
    <Box sx={frame} onCompositionEnd={() => writing.composed()}>
      <Toolbar
        editor={editor}
        label={translate('editor.toolbar', { section: label })}
        onPictures={(files) => writing.insert(files)}
      />
      <Box sx={{ ...bodyStyle, ...labelStyle(labels), ...typing }}>
        <EditorContent editor={editor} />
      </Box>
    </Box>
  )
}

const frame = {
  border: `1px solid ${palette.faint}`,
  borderRadius: '3px',
  backgroundColor: palette.sheet,
  '&:focus-within': { borderColor: palette.accent, boxShadow: `0 0 0 1px ${palette.accent}` },
} as const

const typing = {
  '& .ProseMirror': { minHeight: '7.5em', px: 2, py: 1.25, outline: 'none' },
  '& p.hinted:not(.table-caption)::before': {
    content: 'attr(data-hint)',
    color: palette.faint,
    float: 'left',
    height: 0,
    pointerEvents: 'none',
  },
  '& .ProseMirror-selectednode': { outline: `2px solid ${palette.accent}`, outlineOffset: 2 },
  '& .selectedCell': { backgroundColor: palette.accentWash },
  '& .ProseMirror-gapcursor': { display: 'none', position: 'relative' },
  '& .ProseMirror-gapcursor::after': {
    content: '""',
    display: 'block',
    width: 24,
    borderTop: `1px solid ${palette.ink}`,
  },
  '& .ProseMirror-focused .ProseMirror-gapcursor': { display: 'block' },
} as const

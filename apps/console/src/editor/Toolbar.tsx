import AddPhotoAlternate from '@mui/icons-material/AddPhotoAlternateOutlined'
import FormatBold from '@mui/icons-material/FormatBold'
import FormatListBulleted from '@mui/icons-material/FormatListBulleted'
import FormatListNumbered from '@mui/icons-material/FormatListNumbered'
import Redo from '@mui/icons-material/Redo'
import TableChart from '@mui/icons-material/TableChartOutlined'
import Undo from '@mui/icons-material/Undo'
import Box from '@mui/material/Box'
import { useEditorState, type Editor } from '@tiptap/react'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { insertTable, tableActs } from './tables'

type Tool = {
  name: string
  /** Tools without one show their name. */
  face?: ReactNode
  on: (editor: Editor) => boolean
  can?: (editor: Editor) => boolean
  act: (editor: Editor) => void
}

const icon = { fontSize: 'small' } as const
const never = () => false

const tools: readonly Tool[] = [
  {
    name: 'heading1',
    on: (editor) => editor.isActive('heading', { level: 1 }),
    act: (editor) => editor.chain().focus().toggleHeading({ level: 1 }).run(),
  },
  {
    name: 'heading2',
    on: (editor) => editor.isActive('heading', { level: 2 }),
    act: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'bold',
    face: <FormatBold {...icon} />,
    on: (editor) => editor.isActive('bold'),
    act: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'bullets',
    face: <FormatListBulleted {...icon} />,
    on: (editor) => editor.isActive('bulletList'),
    act: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    face: <FormatListNumbered {...icon} />,
    on: (editor) => editor.isActive('orderedList'),
    act: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'note',
    on: (editor) => editor.isActive('note'),
    act: (editor) => editor.chain().focus().toggleNode('note', 'paragraph').run(),
  },
  { name: 'table', face: <TableChart {...icon} />, on: never, act: insertTable },
]

const history: readonly Tool[] = [
  {
    name: 'undo',
    face: <Undo {...icon} />,
    on: never,
    can: (editor) => editor.can().undo(),
    act: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    face: <Redo {...icon} />,
    on: never,
    can: (editor) => editor.can().redo(),
    act: (editor) => editor.chain().focus().redo().run(),
  },
]

/** The left and right keys go along the bar, so that it is one stop of the tab key. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (!step) return
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter((button) => !button.disabled)
  const at = buttons.findIndex((button) => button === window.document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

type Props = { editor: Editor; label: string; onPictures: (files: readonly File[]) => void }

/** What can be done to the text of one section; a second row appears while the cursor is in a table. */
export function Toolbar({ editor, label, onPictures }: Props) {
  const translate = useTranslate()
  const input = useRef<HTMLInputElement>(null)
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: [...tools, ...history].filter((tool) => tool.on(now)).map(({ name }) => name),
      barred: [...tools, ...history].filter(({ can }) => can && !can(now)).map(({ name }) => name),
      inTable: now.isActive('table'),
    }),
  })
  const button = (tool: Tool, place: number) => (
    <ToolButton
      key={tool.name}
      says={translate(`editor.tool.${tool.name}`)}
      on={state.on.includes(tool.name)}
      barred={state.barred.includes(tool.name)}
      first={place === 0}
      wide={!tool.face}
      onPress={() => tool.act(editor)}
    >
      {tool.face ?? translate(`editor.tool.${tool.name}`)}
    </ToolButton>
  )
  return (
    <Box role="toolbar" aria-label={label} onKeyDown={goAlong} className="no-print" sx={bar}>
      {tools.map(button)}
      <ToolButton says={translate('editor.tool.picture')} onPress={() => input.current?.click()}>
        <AddPhotoAlternate {...icon} />
      </ToolButton>
      <Box sx={{ flex: 1 }} />
      {history.map((tool) => button(tool, 1))}
      {state.inTable && (
        <Box sx={{ flexBasis: '100%', display: 'flex', flexWrap: 'wrap', gap: 0.25 }}>
          {tableActs.map(({ name, act }) => (
            <ToolButton key={name} says={translate(`editor.table.${name}`)} onPress={() => act(editor)} wide>
              {translate(`editor.table.${name}`)}
            </ToolButton>
          ))}
        </Box>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </Box>
  )
}

type ToolProps = {
  says: string
  on?: boolean
  barred?: boolean
  first?: boolean
  wide?: boolean
  onPress: () => void
  children: ReactNode
}

function ToolButton({ says, on = false, barred = false, first = false, wide, onPress, children }: ToolProps) {
  return (
    <Box
      component="button"
      type="button"
      title={says}
      aria-label={says}
      aria-pressed={on}
      disabled={barred}
      tabIndex={first ? 0 : -1}
      // The text must keep its selection while the bar is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      sx={{ ...face, ...(on ? pressed : {}), ...(wide ? { fontWeight: 400, px: 1 } : {}) }}
    >
      {children}
    </Box>
  )
}

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 0.25,
  px: 0.5,
  py: 0.25,
  borderBottom: `1px solid ${palette.line}`,
  backgroundColor: palette.paper,
} as const

const face = {
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: 32,
  height: 30,
  border: 0,
  borderRadius: '3px',
  background: 'none',
  color: palette.quiet,
  font: 'inherit',
  fontSize: '0.82rem',
  fontWeight: 600,
  cursor: 'pointer',
  '&:hover': { backgroundColor: palette.shade, color: palette.ink },
  '&:disabled': { color: palette.line, cursor: 'default' },
  '@media (pointer: coarse)': { minWidth: 44, height: 44 },
} as const

const pressed = { backgroundColor: palette.accentWash, color: palette.accentDark } as const

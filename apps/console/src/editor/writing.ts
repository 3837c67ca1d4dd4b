import type { Body } from '@huibian/domain'
import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { toBody, type Node } from './document-json'
import { insertPictures, sendFor, type Send } from './pictures'
import { cleanHtml, hasWords, type Enclosed } from './word'

/** Whom the editor tells and sends by; the page may give others at every render. */
export type Around = { onChange: (body: Body) => void; send: Send }

const isPicture = (file: File) => file.type.startsWith('image/')

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(isPicture)
}

/** Whether words were pasted; a program that copies a table often adds a picture of it. */
const pastesText = (data: DataTransfer | null) =>
  hasWords(data?.getData('text/html') ?? '') || (data?.getData('text/plain') ?? '').trim() !== ''

/** What typing, pasting and dropping in one section do beside ProseMirror's own. */
export class Writing {
  private around: Around = { onChange: () => undefined, send: () => Promise.reject(new Error('')) }
  private editor: Editor | undefined
  private readonly enclosed: Enclosed[] = []

  readonly send: Send = (file) => this.around.send(file)

  follow(around: Around): void {
    this.around = around
  }

  attach(editor: Editor): void {
    this.editor = editor
  }

  insert(files: readonly File[], at?: number): boolean {
    if (files.length === 0) return false
    if (this.editor)
      insertPictures(this.editor, files, { send: this.send, ...(at === undefined ? {} : { at }) })
    return true
  }

  /** While pinyin is composed the text on screen is not yet meant, so nobody is told. */
  changed(editor: Editor): void {
    if (!editor.view.composing) this.tell(editor)
  }

  /** ProseMirror reads the composed text a moment after the browser has ended the composition. */
  composed(): void {
    setTimeout(() => {
      const { editor } = this
      if (editor && !editor.isDestroyed && !editor.view.composing) this.tell(editor)
    }, 80)
  }

  private tell(editor: Editor): void {
    const document: Node = JSON.parse(JSON.stringify(editor.getJSON()))
    this.around.onChange(toBody(document))
  }

  private sendEnclosed(): void {
    const waiting = this.enclosed.splice(0)
    const { editor, send } = this
    if (editor) for (const { token, ...rest } of waiting) void sendFor(editor, token, { ...rest, send })
  }

  /** For the editor's own properties. */
  readonly handlers = {
    transformPastedHTML: (html: string): string => {
      if (html.includes('data-pm-slice')) return html
      const cleaned = cleanHtml(html)
      this.enclosed.push(...cleaned.enclosed)
      setTimeout(() => this.sendEnclosed(), 0)
      return cleaned.html
    },
    handlePaste: (_: EditorView, event: ClipboardEvent): boolean =>
      !pastesText(event.clipboardData) && this.insert(picturesIn(event.clipboardData)),
    handleDrop: (view: EditorView, event: DragEvent, _slice: unknown, moved: boolean): boolean => {
      if (moved) return false
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
      const taken = this.insert(picturesIn(event.dataTransfer), at)
      if (taken) event.preventDefault()
      return taken
    },
  }
}

/** A file let go where nothing takes it would have the browser show it in place of the page, and what is typed would be gone. */
export function refuseStrayFiles(window: Window): void {
  const refuse = (event: DragEvent): void => {
    const { dataTransfer } = event
    const chooser = event.target instanceof HTMLInputElement && event.target.type === 'file'
    if (event.defaultPrevented || chooser || !dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
}

/** Has the browser keep what an address of this origin gives; without a name it takes the one the server says. */
export function keepFile(address: string, name = ''): void {
  const link = window.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** Has the browser keep bytes of the page's own under a name. */
export function keepBytes(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  keepFile(address, name)
  URL.revokeObjectURL(address)
}

let last = Date.now()
const touched = (): void => {
  last = Date.now()
}
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
  window.addEventListener(kind, touched, { capture: true, passive: true })

/** Whether nobody has touched this page for a minute: what it then asks by itself must not keep the sign-in from ending. */
export function unattended(): boolean {
  return Date.now() - last > 60_000
}

import { useEffect } from 'react'
import { underWay } from '../platform/underWay'
import { placeAfter, standing, takes, type Stood } from './places'

/** How often it is looked whether the focus is lost, in milliseconds. */
const looking = 100

const modal = '.MuiModal-root'

/** Whether an act is still being done or a dialog still closing: what stands then is not what will. */
const unsettled = (): boolean => underWay() || document.querySelector(modal) !== null

/** On a box that is typed into, a telephone's keyboard would open before somebody who has typed nothing. */
const unasked = (place: HTMLElement, byKeys: boolean): boolean =>
  place.matches('input, textarea, [contenteditable]') &&
  (!byKeys || window.matchMedia('(pointer: coarse)').matches)

/**
 * A heading takes the focus only as long as it has it: else a press on it would. Who came by pointer is not shown a frame around it,
 * which a browser would draw for what a script gives the focus.
 */
function go(place: HTMLElement, byKeys: boolean): void {
  if (/^H\d$/.test(place.tagName)) {
    place.tabIndex = -1
    if (!byKeys) place.style.outline = 'none'
    const leave = (): void => {
      place.removeAttribute('tabindex')
      place.style.outline = ''
    }
    place.addEventListener('blur', leave, { once: true })
  }
  place.focus({ preventScroll: !byKeys })
}

/**
 * Keeps the focus on the page. A button that has done its work is often gone, or moved away with its row, and a dialog's with it; a
 * browser then leaves the focus nowhere, and who works by keys or by ear begins at the top of the page again.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Stood | undefined
    let byKeys = false
    const main = () => document.getElementById('main')
    // Dialogs and menus lead back to where they were opened from.
    const outside = (target: Element | null): target is HTMLElement =>
      target instanceof HTMLElement && target !== document.body && !target.closest(modal)
    const stand = () => {
      if (outside(document.activeElement)) last = standing(document.activeElement)
    }
    const press = ({ key }: KeyboardEvent) => {
      byKeys = true
      // What stood around it may have changed since it was reached.
      if (key === 'Enter') stand()
    }
    // Who presses beside everything means to stand nowhere.
    const point = ({ target }: Event) => {
      byKeys = false
      if (!(target instanceof Element && target.closest(modal))) last = undefined
    }
    const look = () => {
      const page = main()
      const lost = document.activeElement === null || document.activeElement === document.body
      if (!last || !page || !lost || unsettled()) return
      const place = takes(last.element) ? last.element : placeAfter(last, page)
      if (place && !unasked(place, byKeys)) go(place, byKeys)
    }
    window.addEventListener('focusin', stand, true)
    window.addEventListener('keydown', press, true)
    window.addEventListener('pointerdown', point, true)
    window.addEventListener('click', stand, true)
    const timer = setInterval(look, looking)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focusin', stand, true)
      window.removeEventListener('keydown', press, true)
      window.removeEventListener('pointerdown', point, true)
      window.removeEventListener('click', stand, true)
    }
  }, [])
}

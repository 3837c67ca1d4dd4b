import { Fragment, type ReactNode } from 'react'

const address = /([\w.+%-]+@[\w.-]+\.\w+)/

/** A text in the pieces at whose ends its mail addresses may go on below: behind @ and behind their dots. */
export function piecesOf(text: string): string[] {
  const pieces = text
    .split(address)
    .map((part, at) => (at % 2 === 1 ? (part.match(/[^@.]*[@.]|[^@.]+/g) ?? []) : [part]))
  // What stands between two addresses belongs to the piece before it.
  return pieces.reduce<string[]>((all, part, at) => {
    const [first = '', ...rest] = part
    return at === 0 ? [...part] : [...all.slice(0, -1), `${all.at(-1) ?? ''}${first}`, ...rest]
  }, [])
}

/** A text whose mail addresses break between their names, so that no letter stands alone below. */
export function breakable(text: string): ReactNode {
  const pieces = piecesOf(text)
  if (pieces.length < 2) return text
  return pieces.map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}

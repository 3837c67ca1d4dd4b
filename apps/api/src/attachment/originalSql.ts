import { namedAs } from './picture'

/** Whether the bytes of a file are the original's, and what they are then. */
export type Whole = { name: string; mime: string; whole: boolean }

/** SQL: the bytes of file `f`; where `asked` holds, those of the original of a picture that is kept reduced. */
export function bytesSql(asked: string): string {
  const whole = `${asked} and f.original_sha256 is not null`
  const parts = ['sha256', 'size', 'mime'].map(
    (part) => `case when ${whole} then f.original_${part} else f.${part} end as ${part}`,
  )
  return [...parts, `${whole} as whole`].join(', ')
}

/** The name that goes with these bytes: an original may be of another kind than what is kept to work with. */
export const nameOf = ({ name, mime, whole }: Whole): string => (whole ? namedAs(name, mime) : name)

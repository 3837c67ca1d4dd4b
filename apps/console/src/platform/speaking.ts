/** What is said of the line by which the page follows what others do, to whoever does not see it. */
export type Said = 'lost' | 'back' | 'followed'

/** A line that is back so soon was never missed. */
const grace = 4000
/** What has happened is said this long, what others do at most so often. */
const [lasting, seldom] = [10_000, 60_000]

export type Speaking = { open: (open: boolean) => void; followed: () => void; end: () => void }

/** Says that the line is lost while it is, that it is back, and now and then that the page has followed. */
export function speaking(say: (said: Said | undefined) => void): Speaking {
  let before = false
  let lost = false
  let last = -seldom
  let losing: ReturnType<typeof setTimeout> | undefined
  let fading: ReturnType<typeof setTimeout> | undefined
  const tell = (said: Said): void => {
    clearTimeout(fading)
    say(said)
    if (said !== 'lost') fading = setTimeout(() => say(undefined), lasting)
  }
  return {
    open: (now) => {
      if (now) {
        clearTimeout(losing)
        losing = undefined
        if (lost) {
          // It says that the page has followed, too.
          last = Date.now()
          tell('back')
        }
        lost = false
        before = true
        return
      }
      // Where no socket ever passes nothing is lost: the page asks by itself.
      if (!before || lost) return
      losing ??= setTimeout(() => {
        lost = true
        tell('lost')
      }, grace)
    },
    followed: () => {
      if (lost || Date.now() - last < seldom) return
      last = Date.now()
      tell('followed')
    },
    end: () => {
      clearTimeout(losing)
      clearTimeout(fading)
    },
  }
}

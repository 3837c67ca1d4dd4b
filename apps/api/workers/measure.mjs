import yauzl from 'yauzl'

class Bomb extends Error {}

/**
 * Unpacks an archive once, counting only, so that a file that says less than it holds is stopped before anything reads it: `bomb` past
 * the limits (entries, bytes of all, bytes of one XML part), `broken` where it is no archive, nothing where it may be read.
 */
export async function measure(path, { entries, bytes, xml = bytes }) {
  try {
    const zip = await yauzl.openPromise(path, { validateEntrySize: true })
    try {
      let [count, total] = [0, 0]
      for await (const entry of zip.eachEntry()) {
        count += 1
        if (count > entries) throw new Bomb()
        if (entry.fileName.endsWith('/')) continue
        const most = entry.fileName.endsWith('.xml') ? xml : bytes
        let own = 0
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          own += chunk.length
          total += chunk.length
          if (total > bytes || own > most) throw new Bomb()
        }
      }
    } finally {
      zip.close()
    }
  } catch (cause) {
    return cause instanceof Bomb ? 'bomb' : 'broken'
  }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * LibreOffice takes a new profile for an upgrade and then tries out its drawing for six seconds, at each start, because without a screen it
 * never notes that it has.
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.0</value></prop></item>
</oor:items>
`

/** Makes a new profile for LibreOffice in a folder, one that starts in a second; gives its address. */
export function officeProfile(folder: string): string {
  const user = join(folder, 'profile', 'user')
  mkdirSync(user, { recursive: true })
  writeFileSync(join(user, 'registrymodifications.xcu'), settings)
  return pathToFileURL(join(folder, 'profile')).href
}

import { placeholders } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useFixed } from './Boxes'
import { useEditing } from './editing'
import { freshPackage, mailBoxes, packageBoxes } from './package.parts'
import { filledIn, packageWords } from './package.words'
import { PartBoxes } from './PartBoxes'
import { AddRow } from './rows'
import { wordsIn } from './words'

/** How the package of what is sent on is named, and the mail with which it goes. */
export function PackageSection() {
  const translate = useTranslate()
  const { campaign, edit } = useEditing()
  const fixed = useFixed(['package'])
  const { package: pack } = campaign
  const fresh = freshPackage(campaign)
  const filled = placeholders.map((name) => `{${name}}`).join(translate('parts.comma'))
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '1rem' }}>
        {wordsIn(packageWords.package)}
      </Box>
      <Box sx={{ color: palette.quiet, mb: 2 }}>{wordsIn(filledIn(filled))}</Box>
      {pack && (
        <Stack spacing={2}>
          <PartBoxes boxes={packageBoxes} row={pack} at={['package']} />
          <PartBoxes boxes={mailBoxes} row={pack.mail} at={['package', 'mail']} />
          {fixed === undefined && (
            <Button
              color="error"
              sx={{ alignSelf: 'flex-start' }}
              onClick={() => edit(['package'], undefined)}
            >
              {wordsIn(packageWords.strikePackage)}
            </Button>
          )}
        </Stack>
      )}
      {!pack && fresh && (
        <AddRow label={wordsIn(packageWords.addPackage)} onAdd={() => edit(['package'], fresh)} />
      )}
      {!pack && !fresh && <Box sx={{ color: palette.quiet }}>{wordsIn(packageWords.packageNoContact)}</Box>}
    </Box>
  )
}

import { digitsOf, partsOf, type CampaignList } from '@huibian/domain'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useFixed, WordsBox } from './Boxes'
import { BringRows } from './BringRows'
import { useEditing } from './editing'
import { Fold } from './Fold'
import { freeId } from './freeId'
import { ListTable } from './ListTable'
import { AddRow, Strike, useRows } from './rows'
import { wordsIn } from './words'

const place = ['lists'] as const

/** The lists that a notice carries or refers to: members, areas, codes. */
export function ListsSection() {
  const translate = useTranslate()
  const { campaign, paste } = useEditing()
  const { add } = useRows(place)
  const { lists = [] } = campaign
  const addList = () => {
    const id = freeId(lists, 'list')
    // A list that was struck may have had the same id: what was pasted for that one is not for this.
    paste(id, () => '')
    add({ id, name: translate('notice.newList'), items: [] })
  }
  return (
    <Box>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('notice.listsHint')}</Box>
      {lists.map((list) => (
        <ListFold key={list.id} list={list} />
      ))}
      <AddRow label={translate('notice.addList')} onAdd={addList} />
    </Box>
  )
}

function ListFold({ list }: { list: CampaignList }) {
  const translate = useTranslate()
  const { id, name, annex, items } = list
  const count = translate(items.length === 0 ? 'notice.listEmpty' : 'notice.listRows', { n: items.length })
  return (
    <Fold
      title={wordsIn(name)}
      aside={[annex && wordsIn(annex), count].filter(Boolean).join(' · ')}
      at={[...place, { id }]}
    >
      <ListBoxes list={list} />
    </Fold>
  )
}

function ListBoxes({ list }: { list: CampaignList }) {
  const translate = useTranslate()
  const { campaign } = useEditing()
  const at = [...place, { id: list.id }]
  const fixed = useFixed(at)
  const digits = digitsOf(campaign, list.id)
  const coded = digits !== undefined || list.items.some((item) => partsOf(item).code !== '')
  return (
    <Stack spacing={2}>
      <WordsBox label={translate('notice.listName')} at={[...at, 'name']} value={list.name} />
      <WordsBox label={translate('notice.listShort')} at={[...at, 'short']} value={list.short} optional />
      <WordsBox label={translate('notice.listAnnex')} at={[...at, 'annex']} value={list.annex} optional />
      <WordsBox
        label={translate('notice.about')}
        at={[...at, 'about']}
        value={list.about}
        multiline
        optional
      />
      <ListTable list={list} digits={digits} coded={coded} />
      {fixed === undefined && <BringRows list={list} digits={digits} />}
      <Strike list={place} row={{ id: list.id }} label={translate('notice.strikeList')} />
    </Stack>
  )
}

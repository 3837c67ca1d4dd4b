import { wordsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel, Unprintable } from '../parts'
import { fileUrl } from '../platform/acting'
import { currentLocale } from '../platform/locale'
import { useRead } from '../platform/read'
import { tagsIn } from '../selection/Tags'
import { unprintableExcerpts, type Book } from './book.documents'

/** What is taken out of the selection for one reader: tables for the leader, the cases of one purpose. */
export function Excerpts({ book }: { book: Book }) {
  const translate = useTranslate()
  const chosen = book.chapters.flatMap(({ selections }) => selections)
  const { id: campaign, file } = book.campaign
  const { data } = useRead(unprintableExcerpts, { campaignId: campaign }, { anew: true })
  const address = (paper: string) => `/files/campaigns/${encodeURIComponent(campaign)}/${paper}`
  return (
    <Panel title={translate('excerpt.title')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('excerpt.hint')}</Box>
      <Unprintable characters={data?.book?.unprintableExcerpts ?? []} />
      <Line name={translate('excerpt.proposals')} about={translate('excerpt.proposalsHint')}>
        <Formats name={translate('excerpt.proposals')} to={(as) => address(`proposals.${as}`)} table />
      </Line>
      <Line name={translate('excerpt.catalogue')} about={translate('excerpt.catalogueHint')}>
        {chosen.length > 0 ? (
          <Formats name={translate('excerpt.catalogue')} to={(as) => address(`catalogue.${as}`)} table />
        ) : (
          translate('book.empty')
        )}
      </Line>
      {tagsIn(file).map((tag) => {
        const n = chosen.filter(({ tags }) => tags.includes(tag.id)).length
        const name = wordsOf(tag.name, currentLocale())
        const query = `?tag=${encodeURIComponent(tag.id)}`
        return (
          <Line key={tag.id} name={name} about={aboutTag(translate, tag.requires.length > 0)}>
            {n > 0 ? (
              <Purpose name={name} n={n} to={(as, text) => address(`excerpt.${as}${query}${text}`)} />
            ) : (
              translate('excerpt.untagged')
            )}
          </Line>
        )
      })}
    </Panel>
  )
}

const texts = ['summary', 'whole'] as const

/** The cases of one purpose, with their summaries or in full. */
function Purpose({ name, n, to }: { name: string; n: number; to: (as: string, text: string) => string }) {
  const translate = useTranslate()
  const [text, setText] = useState<(typeof texts)[number]>('summary')
  return (
    <>
      <Box component="span">{translate('book.chapterCases', { n })}</Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={text}
        aria-label={translate('excerpt.text', { name })}
        onChange={(_event, chosen: (typeof texts)[number] | null) => chosen && setText(chosen)}
      >
        {texts.map((one) => (
          <ToggleButton key={one} value={one} sx={{ py: 0.25 }}>
            {translate(`excerpt.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Formats
        name={`${name} ${translate(`excerpt.${text}`)}`}
        to={(as) => to(as, text === 'whole' ? '&text=whole' : '')}
      />
    </>
  )
}

const aboutTag = (translate: (key: string) => string, bilingual: boolean): string =>
  translate(bilingual ? 'excerpt.bilingualHint' : 'excerpt.purposeHint')

function Line({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <Box sx={line}>
      <Box>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{about}</Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', color: palette.quiet }}>
        {children}
      </Box>
    </Box>
  )
}

function Formats({ name, to, table = false }: { name: string; to: (as: string) => string; table?: boolean }) {
  return ['pdf', 'docx', ...(table ? ['xlsx'] : [])].map((as) => (
    <Button
      key={as}
      size="small"
      variant="outlined"
      href={fileUrl(to(as))}
      aria-label={`${name} ${as.toUpperCase()}`}
    >
      {as.toUpperCase()}
    </Button>
  ))
}

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) auto' },
  columnGap: 2,
  rowGap: 0.75,
  alignItems: 'center',
  py: 1,
  borderTop: `1px solid ${palette.line}`,
} as const

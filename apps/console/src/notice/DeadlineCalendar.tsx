import type { Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { DayPicker } from 'react-day-picker'
import { enUS, zhCN } from 'react-day-picker/locale'
import { palette } from '../frame/palette'
import { currentLocale } from '../platform/locale'
import { markedDays, monthsOf } from './calendar'
import { dateOf } from './calendarDay'

/** All deadlines of a campaign on the months they fall in, and in words below. */
export function DeadlineCalendar({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate()
  const language = currentLocale()
  const days = markedDays(campaign, language)
  const marked = days.map(({ day }) => dateOf(day))
  // The number that is seen is a word of what is read out.
  const long = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-US', { dateStyle: 'long' })
  return (
    <Box component="section" aria-label={translate('notice.calendar')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        {monthsOf(days).map((month) => (
          <Box key={month} sx={sheet}>
            <DayPicker
              month={dateOf(month)}
              locale={language === 'zh' ? zhCN : enUS}
              hideNavigation
              labels={{ labelGridcell: (date) => long.format(date) }}
              modifiers={{ marked }}
              modifiersClassNames={{ marked: 'marked' }}
            />
          </Box>
        ))}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none' }}>
        {days.map(({ day, says }) => (
          <Box component="li" key={`${day} ${says}`} sx={{ display: 'flex', gap: 2, py: 0.25 }}>
            <Box sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', color: palette.quiet }}>
              {day}
            </Box>
            <span>{says}</span>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const sheet = {
  fontSize: '0.875rem',
  '& .rdp-month_caption': { fontWeight: 600, py: 0.5 },
  '& table': { borderCollapse: 'collapse' },
  '& th, & td': { width: 30, height: 30, textAlign: 'center', fontWeight: 400 },
  '& th': { color: palette.quiet },
  '& .marked': { backgroundColor: palette.accent, color: palette.sheet, fontWeight: 600 },
  // A day of another month has an empty cell here, and is marked in its own.
  '& .marked.rdp-outside, & .marked.rdp-hidden': { backgroundColor: 'transparent' },
} as const

import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import firstScreen from '../../../../docs/pictures/first-screen.png'
import phone from '../../../../docs/pictures/phone.png'
import report from '../../../../docs/pictures/report.png'
import review from '../../../../docs/pictures/review.png'
import week from '../../../../docs/pictures/week.png'
import { palette } from '../frame/palette'
import { currentLocale } from '../platform/locale'
import type { PictureName } from './topic'

/** A file of its own each, fetched when it comes into sight; with its size, so that nothing moves when it comes. */
const pictures: { readonly [name in PictureName]: readonly [src: string, width: number, height: number] } = {
  'first-screen': [firstScreen, 1366, 1005],
  phone: [phone, 390, 844],
  report: [report, 1000, 659],
  review: [review, 1000, 659],
  week: [week, 1000, 659],
}

/** What a screen looks like. Help is Chinese; what the picture shows is told in the reader's language. */
export function TopicPicture({ name }: { name: PictureName }) {
  const translate = useTranslate()
  const [src, width, height] = pictures[name]
  return (
    <Box
      component="img"
      src={src}
      alt={translate(`help.picture.${name}`)}
      lang={currentLocale() === 'zh' ? 'zh-CN' : 'en'}
      loading="lazy"
      width={width}
      height={height}
      sx={{
        display: 'block',
        width: 'auto',
        height: 'auto',
        maxWidth: '100%',
        maxHeight: '24em',
        my: 1.5,
        border: `1px solid ${palette.shade}`,
      }}
    />
  )
}

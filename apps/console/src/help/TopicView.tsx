import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { palette } from '../frame/palette'
import type { Topic } from './topic'
import { TopicPicture } from './TopicPicture'

/** What a screen is for, how one works on it, what is asked. Help is written in Chinese alone, and says so to a screen reader. */
export function TopicView({ topic, heading }: { topic: Topic; heading: 'h2' | 'h3' }) {
  const { title, says, steps, asked, picture } = topic
  return (
    <Box lang="zh-CN" sx={{ lineHeight: 1.8, '& ol': { pl: 2.5, my: 1 }, '& li': { mb: 0.5 } }}>
      <Typography variant="h2" component={heading} sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box sx={{ color: palette.quiet }}>{says}</Box>
      {picture && <TopicPicture name={picture} />}
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Box component="dl" sx={{ m: 0, '& dt': { fontWeight: 600, mt: 1.5 }, '& dd': { m: 0 } }}>
        {asked.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>{ask}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </Box>
    </Box>
  )
}

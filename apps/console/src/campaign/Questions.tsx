import {
  answered,
  effectOf,
  say,
  undecided,
  wordsOf,
  wrongAnswers,
  type Answer,
  type Answers,
  type Campaign,
  type Finding,
  type Question,
} from '@huibian/domain'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { currentLocale } from '../platform/locale'

type Props = { file: Campaign; answers: Answers; onChange: (answers: Answers) => void }

/** What the notice leaves open: each question with the notice's own words, its default, and what the answer at hand changes. */
export function Questions({ file, answers, onChange }: Props) {
  const translate = useTranslate()
  const wrong = wrongAnswers(file, answers)
  const wrongOf = (id: string) => wrong.find(({ path }) => path === `answers.${id}`)
  const right = Object.entries(answers).filter(([id]) => !wrongOf(id))
  const made = answered(file, Object.fromEntries(right))
  return (
    <Panel title={translate('campaign.questions')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('campaign.questionsHint')}</Box>
      <Box component="ol" sx={{ m: 0, pl: 0, listStyle: 'none' }}>
        {made.questions.filter(isOwn).map((question) => (
          <Box key={question.id} component="li" sx={row}>
            <Asked question={question} />
            <Box sx={{ minWidth: 0 }}>
              <AnswerField
                question={question}
                value={answers[question.id] ?? question.default}
                wrong={wrongOf(question.id)}
                onChange={(value) => onChange({ ...answers, [question.id]: value })}
              />
              <Box sx={{ mt: 0.75, color: palette.quiet }} aria-live="polite">
                {!wrongOf(question.id) && effectOf(made, question)[currentLocale()]}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}

function Asked({ question }: { question: Question }) {
  const translate = useTranslate()
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box id={`asked-${question.id}`}>{wordsOf(question.asks, currentLocale())}</Box>
      {question.wording && (
        <Box sx={{ color: palette.quiet }}>
          {translate('campaign.wording', { wording: `“${question.wording}”` })}
        </Box>
      )}
    </Box>
  )
}

/** What the level above decides is not asked again. */
const isOwn = ({ upper }: Question) => !upper

/** What an answer is called; one that is no choice is called by itself. */
function called(question: Question, value: Answer): string {
  const choice = question.choices?.find((each) => each.value === value)
  return choice ? wordsOf(choice.says, currentLocale()) : String(value)
}

type FieldProps = {
  question: Question
  value: Answer
  wrong: Finding | undefined
  onChange: (value: Answer) => void
}

function AnswerField({ question, value, wrong, onChange }: FieldProps) {
  const translate = useTranslate()
  const helperText = translate('campaign.answerDefault', { value: called(question, question.default) })
  const labelled = { 'aria-labelledby': `asked-${question.id}` }
  if (question.choices)
    return (
      <TextField
        select
        fullWidth
        value={String(value)}
        helperText={helperText}
        onChange={(event) => {
          const choice = question.choices?.find((each) => String(each.value) === event.target.value)
          if (choice) onChange(choice.value)
        }}
        slotProps={{ select: { SelectDisplayProps: labelled } }}
      >
        {question.choices.map((choice) => (
          <MenuItem key={String(choice.value)} value={String(choice.value)}>
            {wordsOf(choice.says, currentLocale())}
          </MenuItem>
        ))}
      </TextField>
    )
  const numeric = typeof question.default === 'number'
  return (
    <TextField
      type={numeric ? 'number' : 'text'}
      value={value}
      error={wrong !== undefined}
      helperText={wrong ? say(wrong, currentLocale()) : helperText}
      onChange={(event) => {
        const typed = event.target.value
        const number = numeric || (question.default === undecided && /^\d+$/.test(typed))
        onChange(number && typed !== '' ? Number(typed) : typed)
      }}
      slotProps={{ htmlInput: labelled }}
    />
  )
}

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
  gap: { xs: 1, md: 3 },
  py: 1.5,
  borderTop: `1px solid ${palette.line}`,
} as const

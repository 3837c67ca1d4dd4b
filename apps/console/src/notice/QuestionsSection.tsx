import { openQuestions, type Answers } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Questions } from '../campaign/Questions'
import { useEditing } from './editing'
import { QuestionRows } from './QuestionRows'

/** What the notice leaves open, answered here; a question that is left at its default is settled by saying so. */
export function QuestionsSection() {
  const translate = useTranslate()
  const { campaign, editAll } = useEditing()
  const { questions } = campaign
  const open = openQuestions(campaign)
  const answers: Answers = Object.fromEntries(
    questions.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]])),
  )
  const settle = (next: Answers) =>
    editAll(
      questions.flatMap(({ id, answer }) =>
        next[id] === answer ? [] : [{ at: ['questions', { id }, 'answer'], value: next[id] }],
      ),
    )
  return (
    <Box>
      {open.length > 0 && (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={
            <Button
              color="inherit"
              onClick={() =>
                settle({ ...Object.fromEntries(open.map((each) => [each.id, each.default])), ...answers })
              }
            >
              {translate('notice.settleDefaults')}
            </Button>
          }
        >
          {translate('notice.openQuestions', { n: open.length })}
        </Alert>
      )}
      {questions.length === 0 ? (
        translate('notice.noQuestions')
      ) : (
        <Questions file={campaign} answers={answers} onChange={settle} />
      )}
      <QuestionRows />
    </Box>
  )
}

import { undecided, type Campaign } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { PlaceBox, TypedBox, useFixed, useWrong, WordsBox } from './Boxes'
import { revalued, valueTyped } from './choiceEdits'
import { DefaultBox } from './DefaultBox'
import { useEditing } from './editing'
import { Fold } from './Fold'
import { freeId } from './freeId'
import { AddRow, Strike, useRows } from './rows'
import { keyOf } from './mistakePlace'
import { wordsIn } from './words'

type Question = Campaign['questions'][number]

const place = ['questions'] as const

/** What the notice leaves open, to be added to: what is asked, in which of the notice's words, and between what one chooses. */
export function QuestionRows() {
  const translate = useTranslate()
  const { campaign, seek } = useEditing()
  const { add } = useRows(place)
  const { questions } = campaign
  const addQuestion = () => {
    const id = freeId(questions, 'question')
    add({ id, asks: translate('notice.newQuestion'), default: undecided })
    seek(`${keyOf([...place, { id }])} `)
  }
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '1rem' }}>
        {translate('notice.questionRows')}
      </Box>
      {questions
        .filter(({ upper }) => !upper)
        .map((question) => (
          <Fold
            key={question.id}
            title={wordsIn(question.asks)}
            aside={question.wording ?? ''}
            at={[...place, { id: question.id }]}
          >
            <QuestionBoxes question={question} />
          </Fold>
        ))}
      <AddRow label={translate('notice.addQuestion')} onAdd={addQuestion} />
    </Box>
  )
}

function QuestionBoxes({ question }: { question: Question }) {
  const translate = useTranslate()
  const { editAll } = useEditing()
  const at = [...place, { id: question.id }]
  const fixed = useFixed(at)
  const { choices } = question
  const offer = () =>
    editAll([
      {
        at: [...at, 'choices'],
        value: [1, 2].map((n) => choiceOf(n, translate('notice.choiceNamed', { n }))),
      },
      { at: [...at, 'default'], value: 'choice1' },
      { at: [...at, 'answer'], value: undefined },
    ])
  return (
    <Stack spacing={2}>
      <WordsBox label={translate('notice.asks')} at={[...at, 'asks']} value={question.asks} multiline />
      <PlaceBox
        label={translate('notice.askedWording')}
        at={[...at, 'wording']}
        value={question.wording ?? ''}
        optional
      />
      {choices ? <Choices question={question} choices={choices} /> : <DefaultBox question={question} />}
      {!choices && typeof question.default === 'string' && fixed === undefined && (
        <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={offer}>
          {translate('notice.offerChoices')}
        </Button>
      )}
      <Strike list={place} row={{ id: question.id }} />
    </Stack>
  )
}

const choiceOf = (n: number, says: string) => ({ value: `choice${n}`, says })

/** What stands for a choice in the file; the words of rules and of the program name it so. */
function ChoiceValue({ question, n }: { question: Question; n: number }) {
  const translate = useTranslate()
  const { campaign, editAll } = useEditing()
  const at = [...place, { id: question.id }, 'choices', n, 'value']
  return (
    <Box sx={{ maxWidth: 300, mt: 1 }}>
      <TypedBox
        label={translate('notice.choiceValue', { n: n + 1 })}
        value={String(question.choices?.[n]?.value ?? '')}
        fixed={useFixed(at)}
        wrong={useWrong(at)}
        at={at}
        says={(typed) => String(valueTyped(typed))}
        onCommit={(typed) => editAll(revalued(campaign, question, n, valueTyped(typed)))}
      />
    </Box>
  )
}

type ChoicesProps = { question: Question; choices: NonNullable<Question['choices']> }

/** The answers that one chooses from: their words, and what stands for them in the file. */
function Choices({ question, choices }: ChoicesProps) {
  const translate = useTranslate()
  const { edit, editAll } = useEditing()
  const at = [...place, { id: question.id }]
  const list = [...at, 'choices']
  const fixed = useFixed(at)
  const wrong = useWrong([...at, 'default'])
  const values = choices.map(({ value }) => String(value))
  const free = (n: number): number => (values.includes(`choice${n}`) ? free(n + 1) : n)
  const strike = (n: number) => {
    const left = choices.filter((_, each) => each !== n)
    const gone = choices[n]?.value
    editAll([
      { at: list, value: left },
      ...(question.default === gone ? [{ at: [...at, 'default'], value: left[0]?.value }] : []),
      ...(question.answer === gone ? [{ at: [...at, 'answer'], value: undefined }] : []),
    ])
  }
  return (
    <>
      {choices.map(({ value, says }, n) => (
        <Box key={String(value)} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <WordsBox
              label={translate('notice.choiceNamed', { n: n + 1 })}
              at={[...list, n, 'says']}
              value={says}
            />
            <ChoiceValue question={question} n={n} />
          </Box>
          {choices.length > 2 && fixed === undefined && (
            <Button
              size="small"
              color="error"
              aria-label={translate('notice.strikeNamed', { name: wordsIn(says) })}
              onClick={() => strike(n)}
            >
              {translate('notice.strike')}
            </Button>
          )}
        </Box>
      ))}
      {fixed === undefined && (
        <AddRow
          label={translate('notice.addChoice')}
          onAdd={() => {
            const n = free(choices.length + 1)
            edit([...list, choices.length], choiceOf(n, translate('notice.choiceNamed', { n })))
          }}
        />
      )}
      <TextField
        select
        label={translate('notice.defaultAnswer')}
        value={String(question.default)}
        disabled={fixed !== undefined}
        error={wrong !== undefined}
        helperText={wrong}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => String(value) === event.target.value)
          if (chosen) edit([...at, 'default'], chosen.value)
        }}
      >
        {choices.map(({ value, says }) => (
          <MenuItem key={String(value)} value={String(value)}>
            {wordsIn(says)}
          </MenuItem>
        ))}
      </TextField>
    </>
  )
}

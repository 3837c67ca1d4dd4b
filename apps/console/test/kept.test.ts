import { sources } from './sources'

/** Forms whose words need not wait on this computer, with why. */
const others: { [path: string]: string } = {
  'entrance/EnterCode.tsx': 'a code of the moment, and nobody is signed in yet',
  'entrance/Redeem.tsx': 'a code and a password, and nobody is signed in yet',
  'entrance/SignIn.tsx': 'a name and a password, and nobody is signed in yet',
  'factor/EndFactor.tsx': 'a code of the moment',
  'factor/SetUp.tsx': 'a code of the moment',
  'letter/ChaseLetters.tsx': 'AskForSeal keeps its boxes with its own',
  'likeness/ReadBoth.tsx': 'its Grounds are shown, and have no box',
  'mail/MailForm.tsx': 'one address',
  'notice/NewFromCampaign.tsx': 'a title; its days are proposed',
  'notice/NewFromFile.tsx': 'a title, beside a file that has to be chosen anew',
  'notice/TrialSection.tsx': 'a text pasted to be tried, which nothing saves',
  'saved/FilterDialog.tsx': 'the name of a filter',
  'scan/BindForm.tsx': 'a code read off the paper',
  'summary/ConfirmStamped.tsx': 'the name on a seal that is looked at',
}

type Source = { path: string; text: string }

/** A box for words of one's own: a list to choose from is none, nor is a password, which is never kept. */
const typing = ({ text }: Source): boolean =>
  (
    text.match(/(?<!\w)<(TextField|Field|InputBase|OutlinedInput|textarea)\b[^]*?(\/>|<\/|\n\s*>)/g) ?? []
  ).some((box) => !/\bselect\b|type="(password|search)"/.test(box))

const acting = ({ text }: Source): boolean => /\buseAct\(|<(FormDialog|Dialog|Form|form)\b/.test(text)
const holding = ({ text }: Source): boolean => /\buse(State|Form|Reducer)\b/.test(text)
const keeping = ({ text }: Source): boolean =>
  /\b(use(KeptWords|Unsaved|KeptForm|Changing|Incoming)|keeping(Of|For))\b/.test(text)

const named = ({ text }: Source): string[] =>
  [...text.matchAll(/^export (?:const|function) ([A-Z]\w*)/gm)].map(([, name = '']) => name)

/** Forms that hold what is typed into such a box, their own or one of a part, and keep nothing. */
function forgetful(all: readonly Source[]): string[] {
  const parts = all.filter((one) => typing(one) && !acting(one) && !keeping(one)).flatMap(named)
  const part = new RegExp(`(?<!\\w)<(${parts.join('|')})\\b`)
  return all
    .filter((one) => typing(one) || part.test(one.text))
    .filter((one) => acting(one) && holding(one) && !keeping(one))
    .map(({ path }) => path)
}

test('every form in which words are typed keeps them until the server has them', () => {
  expect(forgetful(sources('.tsx'))).toEqual(Object.keys(others))
})

import type { Language } from '@huibian/domain'
import { pageWords } from './page.words'
import type { Said } from '../authority/verdict.words'

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

const colours = { good: '#1b6e3c', bad: '#b3261e', plain: '#3d4a5c' } as const

/** A page of the check: of what, what was asked, and what is said of it; without `said` only the forms. */
export type Page = { of: 'code' | 'file'; typed: string; said?: Said; demo: boolean; language: Language }

const style = (colour: string): string => `
body { margin: 0; font: 16px/1.8 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1f2933; background: #f5f6f8 }
main { max-width: 34em; margin: 8vh auto; padding: 2em; background: #fff; border-top: 4px solid ${colour} }
h1 { margin: 0 0 .2em; font-size: 1rem; font-weight: 400; color: #5a6675 }
h2 { margin: 0 0 .6em; font-size: 1.5rem; color: ${colour} }
code { font-size: 1.1rem; letter-spacing: .06em; overflow-wrap: anywhere }
p { margin: .4em 0 }
form { margin-top: 2em; padding-top: 1.2em; border-top: 1px solid #d9dee5 }
label { display: block; margin: .6em 0 .2em }
input { box-sizing: border-box; width: 100%; min-height: 44px; padding: .5em; font: inherit; border: 1px solid #8a95a3; background: #fff }
button { margin-top: 1em; min-height: 44px; padding: 0 1.6em; font: inherit; color: #fff; background: #1f4e8c; border: 0 }
footer { margin-top: 2em; font-size: .85rem; color: #5a6675 }
@media print { form { display: none } }`

/** The language that is asked for by its name goes with whatever is asked next; the browser's own needs none. */
const forms = (language: Language): string => {
  const { file, code, checkFile, typed, checkCode } = pageWords[language]
  return `
<form method="post" action="/v?lang=${language}" enctype="multipart/form-data">
<label for="file">${file}</label>
<input id="file" type="file" name="file" accept="application/pdf,.pdf" required>
<label for="code">${code}</label>
<input id="code" name="code" maxlength="60" autocomplete="off">
<button type="submit">${checkFile}</button>
</form>
<form method="get" action="/v">
<label for="typed">${typed}</label>
<input id="typed" name="code" maxlength="60" autocomplete="off" required>
<input type="hidden" name="lang" value="${language}">
<button type="submit">${checkCode}</button>
</form>`
}

/** The check page: no script, nothing from outside, nothing of an entry. */
export function pageOf({ of, typed, said, demo, language }: Page): string {
  const words = pageWords[language]
  const { lang, name } = words.other
  const heading = words.headings[of]
  const shown = typed.slice(0, 60)
  // Of a file only the code comes along: the file itself has been deleted.
  const other = new URLSearchParams({ lang, ...(shown ? { code: shown } : {}) }).toString()
  const answer = said
    ? `<h2>${escaped(said.title)}</h2>\n${said.lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}`
    : ''
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(heading)}</title>
<style>${style(colours[said?.tone ?? 'plain'])}
</style>
</head>
<body>
<main>
<h1>${escaped(heading)}${shown ? `　<code>${escaped(shown)}</code>` : ''}</h1>
${answer}${forms(language)}
<footer>${demo ? words.demo : ''}${words.foot} <a href="/v?${escaped(other)}" lang="${pageWords[lang].lang}" hreflang="${pageWords[lang].lang}">${name}</a></footer>
</main>
</body>
</html>
`
}

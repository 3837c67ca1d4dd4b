import type { MessageKey } from './messages.zh.ts'

/** The same sentences in English. */
export const messagesEn: Readonly<Record<MessageKey, string>> = Object.freeze({
  'text.tooLong': '{field} holds {n} words by the Chinese count; the limit is {max}. Please cut {over}.',
  'field.unfilled': '“{field}” is not filled in.',
  'field.unknown': '“{field}” is no field of this form and cannot be saved.',
  'field.wrongType': '“{field}” holds something of the wrong kind. Please fill it in again.',
  'field.tooLong': '“{field}” holds {n} characters; the limit is {max}. Please shorten it.',
  'field.fixed': '“{field}” is filled in by the system ({value}) and cannot be changed.',
  'person.unreachable': '“{field}” needs an office phone or a mobile number.',
  'choice.notAllowed': '“{value}” in “{field}” is not open in {phase}. Open are: {allowed}.',
  'choice.notOne': '“{field}” takes exactly one choice of: {allowed}.',
  'choice.unknown': '“{field}” has no option “{value}”. Please choose again.',
  'date.tooEarly': '{day} in “{field}” is before {from}; only cases from {from} on are called for.',
  'date.tooLate': '{day} in “{field}” is after {to}. Please check the date.',
  'date.impossible': '{day} in “{field}” is not a date. Please write year-month-day.',
  'date.reversed': '“{field}” ends on {to}, before it begins on {from}.',
  'gate.notOpen': 'This phase opens at {opens}; nothing can be done before.',
  'gate.closed': 'The close at {close} has passed. Late filing needs consent first.',
  'atLeast.regionPhase':
    '{name} has {n} cases in this phase, {missing} short of the minimum of {min}. Give a reason to forward nevertheless.',
  'atLeast.filer':
    '{name} has {n} cases over all phases, {missing} short of {min}. Chase them or give a reason.',
  'filedBefore.title':
    '“{title}” has the title of a case filed earlier ({where}). Cases are not filed twice; give a reason if this is another one.',
  'filedBefore.file':
    'An attachment is the same as in “{title}”, filed earlier ({where}). Cases are not filed twice; give a reason if this is another one.',
  'filedBefore.declared':
    '“{title}” is declared as filed before. Cases are not filed twice; give a reason to file it again.',
  'scan.missing': 'The stamped scan of the case form is missing. Please upload the one with code {code}.',
  'scan.otherCode':
    'The scan carries code {found}, this version has {code}. Please print this version and have it stamped.',
  'scan.notCompared':
    'The code of the scan could not be read. Compare it with the form of code {code} first.',
  'attestation.missing': 'Please confirm: {field}',
  'body.gaps': '“{field}” has {n} pictures that could not be read. Please insert or remove them.',
  'body.tooDeep': 'The text is nested too deeply to be saved. Please flatten its lists or tables.',
  'body.tooLong': 'The text holds {n} characters; the limit of the system is {max}.',
  'body.tooMany': 'The text holds more than {max} paragraphs, figures and tables.',
  'body.raggedTable': 'A table has rows of different widths. Please correct its merged cells.',
  'body.malformed': 'The text has an unknown form and was not saved (at {where}).',
  'filer.otherType': 'Organisations of your type are not addressed by this call and cannot file.',
  'route.skipped': '“{from}” cannot file directly with “{to}”; no level may be passed over.',
  'piece.summaryScan': 'The stamped scan of the summary table is missing: {name}.',
  'piece.summaryFile': 'The file of the summary table is missing: {name}.',
  'piece.formScan': 'The stamped scan of a case form is missing: {name}.',
  'piece.entryFile': 'The file of a case is missing: {name}.',
  'piece.format': '“{name}” is of format {found}; it must be {formats}.',
  'table.rows':
    'The summary table has {listed} rows, but {accepted} cases are accepted. Please build it again.',
  'stamp.missing': 'The summary table is not stamped yet.',
  'stamp.stale': 'The content has changed; the earlier stamp is void. Please have it stamped again.',
  'code.confusable':
    'A code never holds “{character}” (0, O, 1 and I are not used). Please read it again from the paper.',
  'code.foreign': 'A code never holds “{character}”. Please type letters and digits only.',
  'code.length': 'A code has {length} characters; {n} were typed.',
  'code.check': 'The code is wrong. Please compare it with the paper character by character.',
  'answer.noQuestion': 'This campaign leaves no question “{question}” open.',
  'answer.noChoice': '“{field}” takes one of: {choices}.',
  'answer.number': '“{field}” takes a whole number from {min} to {max}.',
  'answer.like': '“{field}” is written like “{example}”.',
  'may.wrongPost': 'Your present post cannot do this. Please switch posts.',
  'may.notYours': 'This does not belong to your organisation.',
  'may.wrongState': 'This cannot be done in the present state.',
})

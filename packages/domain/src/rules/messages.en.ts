import type { MessageKey } from './messages.zh.ts'

/** The same sentences in English. */
export const messagesEn: Readonly<Record<MessageKey, string>> = Object.freeze({
  'text.tooLong': '{field} holds {n} words by the Chinese count; the limit is {max}. Please cut {over}.',
  'text.tooLongCharacters': '{field} holds {n} characters {spaces}; the limit is {max}. Please cut {over}.',
  'field.unfilled': '“{field}” is not filled in.',
  'row.unfilled': '“{column}” in row {n} of “{field}” is not filled in. Fill it in or delete the row.',
  'field.unknown': '“{field}” is no field of this form and cannot be saved.',
  'field.wrongType': '“{field}” holds something of the wrong kind. Please fill it in again.',
  'field.tooLong': '“{field}” holds {n} characters; the limit is {max}. Please shorten it.',
  'field.fixed': '“{field}” is filled in by the system ({value}) and cannot be changed.',
  'person.unreachable': '“{field}” needs an office phone or a mobile number.',
  'person.wrongMail': '“{mail}” in “{field}” is no mail address, such as name@example.cn.',
  'choice.notAllowed': '“{value}” in “{field}” is not open in {phase}. Open are: {allowed}.',
  'choice.notOne': '“{field}” takes exactly one choice of: {allowed}.',
  'choice.unknown': '“{field}” has no option “{value}”. Please choose again.',
  'choice.kind': 'Please choose the kind of entry. Open are: {allowed}.',
  'choice.route': 'Please choose the way it is entered. Open are: {allowed}.',
  'date.tooEarly': '{day} in “{field}” is before {from}; only {noun}s from {from} on are called for.',
  'date.tooLate': '{day} in “{field}” is after {to}. Please check the date.',
  'date.impossible': '{day} in “{field}” is not a date. Please write year-month-day.',
  'figure.unreadable':
    '“{value}” in “{field}” is no figure. Write 300, 300余, 近300, 超300, 约300, 1.2万 or 未开展.',
  'figure.twoWords': '“{value}” in “{field}” is qualified twice. Please keep one word.',
  'figure.fraction': '“{value}” in “{field}” is not a whole number.',
  'figure.negative': '“{value}” in “{field}” is below 0.',
  'figure.tooLarge': '“{value}” in “{field}” exceeds {max}. Please check it.',
  'figure.leap': '“{field}” is {value}, last year {last}: ten times apart. Confirm it if it stands.',
  'date.reversed': '“{field}” ends on {to}, before it begins on {from}.',
  'gate.notOpen': 'This phase opens at {opens}; nothing can be done before.',
  'gate.closed': 'The close at {close} has passed. Late filing needs consent or an extension first.',
  'atLeast.regionPhase':
    '{name} has {n} {noun}s in this phase, {missing} short of the minimum of {min}. Give a reason to forward nevertheless.',
  'atLeast.theme':
    'On “{name}” all together have {n} {noun}s, {missing} short of {min}. Call for more or give a reason.',
  'atLeast.filer':
    '{name} has {n} {noun}s over all phases, {missing} short of {min}. Chase them or give a reason.',
  'filedBefore.title':
    '“{title}” has the title of a {noun} filed earlier ({where}). None is filed twice; give a reason if this is another one.',
  'filedBefore.file':
    'An attachment of this {noun} is the same as in “{title}”, filed earlier ({where}). None is filed twice; give a reason if this is another one.',
  'filedBefore.declared':
    '“{title}” is declared as filed before. No {noun} is filed twice; give a reason to file it again.',
  'scan.missing': 'The stamped scan is missing. Please upload the one with code {code}.',
  'scan.notStampedBy':
    '{unit} has not stamped the form of code {code} yet; it seals it in the system, or stamps a print and uploads the scan.',
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
  'filer.otherWay': 'Organisations of your type cannot file this way; choose another way.',
  'route.skipped': '“{from}” cannot file directly with “{to}”; no level may be passed over.',
  'piece.summaryScan': 'The stamped scan of the summary table is missing: {name}.',
  'piece.summaryFile': 'The file of the summary table is missing: {name}.',
  'piece.formScan': 'The stamped scan is missing: {name}.',
  'piece.entryFile': 'The file of a {noun} is missing: {name}.',
  'piece.format': '“{name}” is of format {found}; it must be {formats}.',
  'table.rows':
    'The summary table has {listed} rows, but {accepted} {noun}s are accepted. Please build it again.',
  'stamp.missing': 'The summary table is not stamped yet.',
  'stamp.stale': 'The content has changed; the earlier stamp is void. Please have it stamped again.',
  'code.confusable':
    'A code never holds “{character}” (0, O, 1 and I are not used). Please read it again from the paper.',
  'code.foreign': 'A code never holds “{character}”. Please type letters and digits only.',
  'code.length': 'A code has {length} characters; {n} were typed.',
  'code.check': 'The code is wrong. Please compare it with the paper character by character.',
  'answer.upper': '“{field}” is settled by the level above and is not changed here.',
  'answer.noQuestion': 'This campaign leaves no question “{question}” open.',
  'answer.noChoice': '“{field}” takes one of: {choices}.',
  'answer.number': '“{field}” takes a whole number from {min} to {max}.',
  'answer.like': '“{field}” is written like “{example}”.',
  'may.wrongPost': 'Your present post cannot do this. Please switch posts.',
  'may.notYours': 'This does not belong to your organisation.',
  'may.wrongState': 'This cannot be done in the present state.',
  'text.tooShort':
    '{field} holds {n} words by the Chinese count; at least {min} are asked. Please add {missing}.',
  'text.tooShortCharacters':
    '{field} holds {n} characters {spaces}; {min} are the least. Please add {missing}.',
  'text.notAbout': '{field} holds {n} words by the Chinese count; about {about} are asked ({from} to {to}).',
  'text.notAboutCharacters':
    '{field} holds {n} characters {spaces}; about {about} are asked ({from} to {to}).',
  'field.notHere': '“{field}” is not for this entry. Please leave it blank.',
  'field.differs': '“{field}” differs from “{other}”. Please compare them.',
  'field.tooFew': '“{field}” is {n}, less than {min}. Please add to it or give a reason.',
  'code.digits': '“{field}” takes {digits} digits, not “{value}”. Please look it up in the table of codes.',
  'code.notListed': 'The table of codes has no “{value}”. Please check “{field}”.',
  'quota.notAddressed': '“{name}” is not among the bodies that may recommend.',
  'quota.full': '{name} has recommended {n}; its {max} places ({bonus} of them additional) are taken.',
  'quota.earmarked':
    '{name} has recommended {n}; its {base} ordinary places are taken, and the {bonus} additional are kept for works of the listed areas.',
  'quota.most': '{name} has {n} already; the limit is {max}.',
  'quota.otherArea':
    '“{field}” is “{area}”, which is not the sender’s area “{sender}” or not on the list. Please check.',
  'once.title': '“{title}” has the same title ({where}); a work is entered once only. Please check.',
  'once.file': '“{title}” has the same file ({where}); a work is entered once only. Please withdraw one.',
  'once.author': 'The author has another work “{title}” ({where}); each author enters one. Please check.',
  'once.phone':
    '“{title}” has the same mobile number ({where}). Please check whether the author is the same.',
  'media.container':
    '“{name}” is {found}; “{field}” takes {formats} only. Please convert it and upload again.',
  'media.disguised':
    'The bytes of “{name}” are {found}, not what its name says; “{field}” takes {formats} only.',
  'media.unknown':
    'The length, size and rates of “{name}” are not known yet. Please state them or wait until they are read.',
  'media.tooSmall': '“{name}” has {size}, less than {min}. Please produce it again as asked.',
  'media.tooLarge': '“{name}” has {size}, more than {max}. Please compress it and upload again.',
  'media.tooShort': '“{name}” lasts {seconds} s, less than {min} s.',
  'media.tooLong': '“{name}” lasts {seconds} s, more than {max} s. Please shorten it.',
  'media.otherSize': '“{name}” is {found}; it must be {wanted}.',
  'media.tooCoarse': '“{name}” is {found}; its short side must have at least {wanted} pixels.',
  'media.aspect': '“{name}” is {found}; its aspect ratio must be {wanted}.',
  'media.slow': 'The {rate} of “{name}” is {found}; it must be at least {min}.',
  'media.fast': 'The {rate} of “{name}” is {found}; it must be at most {max}.',
  'media.share': '“{field}” is {n} s, more than {percent}% ({max} s) of {seconds} s. Please reduce it.',
  'attached.missing': '“{field}” has {n} files; at least {min} are asked. Please upload the rest.',
  'attached.tooMany': '“{field}” has {n} files; the limit is {max}. Please remove some.',
  'attached.format': '“{name}” in “{field}” is {found}; it must be {formats}.',
  'attached.unproven': 'Row {n} of “{field}” has no “{column}”. Please add it.',
  'attached.unexplained':
    'Row {n} of “{field}” has neither “{column}” nor “{other}”. Please add one of them.',
  'attached.notReceived': '“{field}” has not come in yet. Please check the post or give a reason.',
  'attestation.otherWords': 'The words have changed. Please read and confirm again: {field}',
  'attestation.reviewers':
    '“{field}” names {n} reviewers of the titles asked ({titles}); {count} are needed, or the review of the own unit.',
  'checklist.missing': 'Please check first: {field}',
  'checklist.noNote': 'This does not hold; please note why: {field}',
  'award.tooMany': '“{award}” is given {n} times; it has {max} places.',
  'award.vacant': '“{award}” is given {n} times of {max}; it may not stay vacant.',
  'award.open': 'The number of places of “{award}” is still open. Please answer the question first.',
  'award.together':
    '“{name}” is given both “{award}” and “{other}”, which exclude each other. Please keep one.',
  'award.otherKind': 'The kind of “{name}” is not eligible for “{award}”.',
  'stage.notOpen.review':
    '“{stage}” begins on {opens}; nothing is reviewed before. What needs mending may be returned.',
  'stage.notOpen.select': '“{stage}” begins on {opens}; there is no {selection} before.',
  'stage.notOpen.announce': '“{stage}” begins on {opens}; nothing is announced before.',
  'atLeast.other': '{name} has {n}, {missing} short of {min}. Chase them or give a reason.',
})

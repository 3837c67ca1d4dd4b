/** What bears words of its own beside those of its unit, by the name of its table. */
type Spelled =
  'entry' | 'activity' | 'package' | 'certificate' | 'letter' | 'seal_record' | 'summary' | 'edition'

/**
 * SQL: what is found by all of some words, and which reading of it says them; a word is said by the thing itself or by its unit, whose
 * words are kept once, so that a unit that is renamed or moved is found with everything of its own. Whoever may see it: the asker's own
 * statement narrows it. `from` gives the unit of what does not name it itself.
 */
export const hits = (noun: Spelled, unit: string, asked: string, from: string = noun): string => `
  (with named as (
      select h.subject_id as id, array(select unnest(${asked}) except select unnest(array_agg(asked.word))) as rest
      from unnest(${asked}) as asked(word), lateral huibian.found_by('organisation', array[asked.word]) h group by h.subject_id)
    select subject_id, reading_id from huibian.found_by('${noun}', ${asked})
    union all select t.id, null::uuid from named join ${from} t on t.${unit} = named.id where named.rest = '{}'
    union all select h.subject_id, h.reading_id
      from (select distinct rest from named where rest <> '{}') as part cross join lateral huibian.found_by('${noun}', part.rest) h
      join ${from} t on t.id = h.subject_id join named on named.id = t.${unit} and named.rest = part.rest)`

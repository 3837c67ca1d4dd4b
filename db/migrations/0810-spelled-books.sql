-- Search over everything finds editions of the case book and cases of former years, too: an edition by the title that it was printed under and its
-- kind and number, a former case by its title, its unit, its author, its call and its year.
alter table spelling drop constraint spelling_noun_check;
alter table spelling add constraint spelling_noun_check
  check (noun in ('entry', 'organisation', 'campaign', 'activity', 'package', 'certificate', 'letter', 'seal_record', 'account', 'summary',
    'edition', 'past_case'));

-- What an edition was printed under is read without all that it was made of.
alter table edition add column title text not null default '';

create function huibian.words_of_edition(e edition) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select concat_ws(' ', e.title, '案例集',
    case e.kind when 'consultation' then '征求意见稿' when 'review' then '送审稿' else '付印稿' end || e.n) $$;
create function huibian.note_edition() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin perform huibian.note_words('edition', new.id, null, huibian.words_of_edition(new)); return null; end $$;
create trigger note_words after insert on edition for each row execute function huibian.note_edition();

-- A catalogue is brought twenty thousand rows at once: its words are noted once a statement, in one statement.
create function huibian.words_of_past_case(p past_case) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select concat_ws(' ', p.title, p.unit, nullif(p.author, ''), p.campaign, p.year) $$;
create function huibian.note_past_cases() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into spelling as s (noun, subject_id, words) select 'past_case', f.id, lower(huibian.words_of_past_case(f)) from fresh f
  on conflict on constraint spelling_once do update set words = excluded.words, initials = null where s.words <> excluded.words;
  return null;
end $$;
create trigger note_words after insert on past_case referencing new table as fresh for each statement execute function huibian.note_past_cases();
create trigger note_words_anew after update on past_case referencing new table as fresh for each statement
  execute function huibian.note_past_cases();
create function huibian.forget_past_cases() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from spelling s using gone g where s.subject_id = g.id;
  return null;
end $$;
create trigger forget_words after delete on past_case referencing old table as gone for each statement
  execute function huibian.forget_past_cases();

revoke all on function huibian.words_of_edition(edition), huibian.note_edition(), huibian.words_of_past_case(past_case),
  huibian.note_past_cases(), huibian.forget_past_cases() from public;

-- What stands already.
alter table edition no force row level security;
alter table past_case no force row level security;
-- Those of an archived call are found as well, though nobody may write them.
alter table edition disable trigger archived_changed;
update edition set title = coalesce(snapshot ->> 'title', '');
alter table edition enable trigger archived_changed;
insert into spelling (noun, subject_id, words)
  select 'edition', e.id, lower(huibian.words_of_edition(e)) from edition e
  union all select 'past_case', p.id, lower(huibian.words_of_past_case(p)) from past_case p;
alter table edition force row level security;
alter table past_case force row level security;

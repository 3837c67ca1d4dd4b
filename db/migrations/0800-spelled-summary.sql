-- Search over everything finds the tables of cases that an office puts together, too: by the code on their paper, their phase and their name.
alter table spelling drop constraint spelling_noun_check;
alter table spelling add constraint spelling_noun_check
  check (noun in ('entry', 'organisation', 'campaign', 'activity', 'package', 'certificate', 'letter', 'seal_record', 'account', 'summary'));

create function huibian.words_of_summary(s summary) returns text language sql stable set search_path = public, pg_temp as $$
  select concat_ws(' ', (select ph.title from phase ph where ph.campaign_id = s.campaign_id and ph.key = s.phase), '汇总表', s.code) $$;

create function huibian.note_summary() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin perform huibian.note_words('summary', new.id, null, huibian.words_of_summary(new)); return null; end $$;
create trigger note_words after insert or update of code on summary for each row execute function huibian.note_summary();

revoke all on function huibian.words_of_summary(summary), huibian.note_summary() from public;

-- What stands already.
alter table summary no force row level security;
insert into spelling (noun, subject_id, words) select 'summary', s.id, lower(huibian.words_of_summary(s)) from summary s;
alter table summary force row level security;

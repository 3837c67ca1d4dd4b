-- Search over everything: the words by which a thing is found, and the initials of their pinyin, which a round of the worker adds. Pairs of
-- neighbouring characters are indexed: two characters of Chinese are a word, which trigrams would not find, and no extension is needed.
create function huibian.pairs(words text) returns text[] language sql immutable parallel safe set search_path = pg_catalog, pg_temp as
  $$ select array(select distinct substr(words, at, 2) from generate_series(1, length(words) - 1) as at) $$;

create table spelling (
  noun text not null check (noun in ('entry', 'organisation', 'campaign', 'activity')),
  subject_id uuid not null,
  -- of a case: its version, or itself for its draft; null for what every reader of the thing sees
  reading_id uuid,
  words text not null,
  -- null until the worker has spelled the words
  initials text,
  pairs text[] generated always as (huibian.pairs(words || ' ' || coalesce(initials, ''))) stored,
  constraint spelling_once unique nulls not distinct (subject_id, reading_id)
);
create index spelling_pairs on spelling using gin (pairs);
create index spelling_waiting on spelling (subject_id) where initials is null;

-- Nobody who acts reads it: the functions below work as their owner, whom forced row security binds like everybody.
do $$ begin execute format('create policy finding on spelling to %I using (true)', current_user); end $$;
alter table spelling enable row level security;
alter table spelling force row level security;
revoke all on spelling from huibian_app;

create function huibian.note_words(noted text, subject uuid, reading uuid, said text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  insert into spelling as s (noun, subject_id, reading_id, words) values (noted, subject, reading, lower(said))
  on conflict on constraint spelling_once do update set words = excluded.words, initials = null where s.words <> excluded.words $$;

-- The names of the persons that a case gives, whatever its form calls their fields.
create function huibian.names_in(content jsonb) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(string_agg(name #>> '{}', ' '), '') from jsonb_path_query(content, '$.*[*].name') as name
  where jsonb_typeof(name) = 'string' $$;

create function huibian.note_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform huibian.note_words('entry', new.id, new.id, concat_ws(' ', new.title, huibian.names_in(new.draft)));
  if new.number is not null then perform huibian.note_words('entry', new.id, null, new.number); end if;
  return null;
end $$;
create trigger note_words after insert or update of title, draft, number on entry for each row execute function huibian.note_entry();

create function huibian.note_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform huibian.note_words('entry', new.entry_id, new.id, concat_ws(' ', new.title, new.code, huibian.names_in(new.content)));
  return null;
end $$;
create trigger note_words after insert or update of title on entry_version for each row execute function huibian.note_version();

create function huibian.note_organisation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform huibian.note_words('organisation', new.id, null,
    concat_ws(' ', new.name, new.short_name, new.host_name, array_to_string(new.former_names, ' '), new.key));
  return null;
end $$;
create trigger note_words after insert or update of name, short_name, host_name, former_names, key on organisation
  for each row execute function huibian.note_organisation();

create function huibian.note_campaign() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform huibian.note_words('campaign', new.id, null, new.title);
  return null;
end $$;
create trigger note_words after insert or update of title on campaign for each row execute function huibian.note_campaign();

create function huibian.note_activity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform huibian.note_words('activity', new.id, null, concat_ws(' ', new.title, new.place, new.hosts));
  return null;
end $$;
create trigger note_words after insert or update of title, place, hosts on activity for each row execute function huibian.note_activity();

create function huibian.forget_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from spelling where subject_id = old.id;
  return null;
end $$;
create trigger forget_words after delete on entry for each row execute function huibian.forget_words();

-- What is found by all of some words or initials, whoever may see it: ids alone, which the asker's own statement narrows to what it sees.
create function huibian.found_by(kind text, asked text[]) returns table (subject_id uuid, reading_id uuid) language sql stable
  security definer rows 200 set search_path = public, pg_temp as $$
  select s.subject_id, s.reading_id from spelling s
  where s.noun = kind and s.pairs @> (select coalesce(array_agg(pair), '{}') from unnest(asked) as word, unnest(huibian.pairs(word)) as pair)
    and not exists (select 1 from unnest(asked) as word
      where strpos(s.words, word) = 0 and strpos(coalesce(s.initials, ''), word) = 0) $$;

-- For the worker: words that wait to be spelled, and their initials; what was worded anew meanwhile waits again.
create function huibian.unspelled(most integer) returns table (subject_id uuid, reading_id uuid, words text) language sql stable
  security definer set search_path = public, pg_temp as
  $$ select s.subject_id, s.reading_id, s.words from spelling s where s.initials is null order by s.subject_id limit most $$;
-- Rows that somebody works on are passed over, so that nobody's act waits for the worker's round.
create function huibian.spell(spelled jsonb) returns void language sql security definer set search_path = public, pg_temp as $$
  with held as (
    select s.ctid as at, a.initials
    from jsonb_to_recordset(spelled) as a("subjectId" uuid, "readingId" uuid, words text, initials text)
    join spelling s on s.subject_id = a."subjectId" and s.reading_id is not distinct from a."readingId" and s.words = a.words
    for update of s skip locked)
  update spelling s set initials = held.initials from held where s.ctid = held.at $$;

revoke all on function huibian.note_words(text, uuid, uuid, text), huibian.note_entry(), huibian.note_version(), huibian.note_organisation(),
  huibian.note_campaign(), huibian.note_activity(), huibian.forget_words(), huibian.found_by(text, text[]), huibian.unspelled(integer),
  huibian.spell(jsonb) from public;
grant execute on function huibian.pairs(text), huibian.names_in(jsonb), huibian.found_by(text, text[]), huibian.unspelled(integer),
  huibian.spell(jsonb) to huibian_app;

-- What stands already.
do $$
declare t text;
begin
  foreach t in array array['entry', 'entry_version', 'activity'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
  insert into spelling (noun, subject_id, reading_id, words)
    select 'entry', id, id, lower(concat_ws(' ', title, huibian.names_in(draft))) from entry
    union all select 'entry', id, null, lower(number) from entry where number is not null
    union all select 'entry', entry_id, id, lower(concat_ws(' ', title, code, huibian.names_in(content))) from entry_version
    union all select 'organisation', id, null,
      lower(concat_ws(' ', name, short_name, host_name, array_to_string(former_names, ' '), key)) from organisation
    union all select 'campaign', id, null, lower(title) from campaign
    union all select 'activity', id, null, lower(concat_ws(' ', title, place, hosts)) from activity;
  foreach t in array array['entry', 'entry_version', 'activity'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

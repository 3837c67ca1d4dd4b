-- Search over everything finds papers too: packages, certificates, letters and the register of the seal by what stands on them, and persons by
-- the initials of their names. What of an account is not its name (its sign-in name, its telephone) is not copied here.
alter table spelling drop constraint spelling_noun_check;
alter table spelling add constraint spelling_noun_check
  check (noun in ('entry', 'organisation', 'campaign', 'activity', 'package', 'certificate', 'letter', 'seal_record', 'account'));

create function huibian.words_of_package(g package) returns text language sql stable set search_path = public, pg_temp as $$
  select concat_ws(' ', (select ph.title from phase ph where ph.campaign_id = g.campaign_id and ph.key = g.phase),
    format('第%s包', g.n), format('第%s次报送包', g.n)) $$;
create function huibian.words_of_certificate(t certificate) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select concat_ws(' ', t.number, t.code, t.said ->> 'holder', t.said ->> 'statement') $$;
create function huibian.words_of_letter(l letter) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select concat_ws(' ', l.title, l.number, l.code) $$;
create function huibian.words_of_seal_record(r seal_record) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select concat_ws(' ', format('第%s号', r.n), r.reason, r.file_name, r.code, r.approver, r.keeper) $$;

create function huibian.note_package() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin perform huibian.note_words('package', new.id, null, huibian.words_of_package(new)); return null; end $$;
create trigger note_words after insert on package for each row execute function huibian.note_package();

create function huibian.note_certificate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin perform huibian.note_words('certificate', new.id, null, huibian.words_of_certificate(new)); return null; end $$;
create trigger note_words after insert on certificate for each row execute function huibian.note_certificate();

create function huibian.note_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin perform huibian.note_words('letter', new.id, null, huibian.words_of_letter(new)); return null; end $$;
create trigger note_words after insert on letter for each row execute function huibian.note_letter();

create function huibian.note_seal_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin perform huibian.note_words('seal_record', new.id, null, huibian.words_of_seal_record(new)); return null; end $$;
create trigger note_words after insert on seal_record for each row execute function huibian.note_seal_record();

create function huibian.note_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin perform huibian.note_words('account', new.id, null, new.name); return null; end $$;
create trigger note_words after insert or update of name on account for each row execute function huibian.note_account();

revoke all on function huibian.words_of_package(package), huibian.words_of_certificate(certificate), huibian.words_of_letter(letter),
  huibian.words_of_seal_record(seal_record), huibian.note_package(), huibian.note_certificate(), huibian.note_letter(),
  huibian.note_seal_record(), huibian.note_account() from public;

-- What stands already.
do $$
declare t text;
begin
  foreach t in array array['package', 'certificate', 'letter', 'seal_record'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
  insert into spelling (noun, subject_id, words)
    select 'package', g.id, lower(huibian.words_of_package(g)) from package g
    union all select 'certificate', k.id, lower(huibian.words_of_certificate(k)) from certificate k
    union all select 'letter', l.id, lower(huibian.words_of_letter(l)) from letter l
    union all select 'seal_record', r.id, lower(huibian.words_of_seal_record(r)) from seal_record r
    union all select 'account', a.id, lower(a.name) from account a;
  foreach t in array array['package', 'certificate', 'letter', 'seal_record'] loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

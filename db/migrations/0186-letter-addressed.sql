-- Whom a letter is written to, as a line of keys: once it is sealed they see it too.
alter table letter add column addressed text not null default '';
grant update (seen_by) on letter to huibian_app;

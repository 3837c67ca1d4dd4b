-- What a locked print edition says stays as it is until it is unlocked: the book, which every change of it holds, knows its number.
alter table book add column locked_print integer;
alter table book no force row level security;
alter table edition no force row level security;
-- The book of an archived call gets its number as well, though nobody may write it.
alter table book disable trigger archived_written;
update book b set locked_print = e.n from edition e where e.campaign_id = b.campaign_id and e.kind = 'print' and e.locked;
alter table book enable trigger archived_written;
alter table edition force row level security;
alter table book force row level security;

-- An edition that was unlocked has a sealed copy that no longer counts: whoever holds that copy learns by its code whether it still does. Of
-- the edition itself nothing is told.
create policy checked on edition for select using (current_setting('huibian.checked', true) = id::text);

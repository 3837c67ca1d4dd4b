-- What the chain after acceptance needs: selection and its announcement, editions' sight, the check page.

-- A case taken out of the selection keeps its edited text and its history, should it be selected again.
alter table selection add column deselected_at timestamptz;

-- Characters that no font of this server can show, told before an edition goes to the printer.
alter table edition add column missing jsonb not null default '[]';

-- Selection and order are the owner's alone until announced; then each organisation sees those of entries it may read.
drop policy sight on selection;
create policy sight on selection using (
  owns(campaign_id)
  or (deselected_at is null
    and exists (select 1 from campaign c where c.id = campaign_id and c.announced_at is not null)
    and exists (select 1 from entry e where e.id = entry_id)))
  with check (owns(campaign_id));
-- The edited text is never announced: what an organisation below reads is its own submitted version.
drop policy sight on edit;
create policy sight on edit using (
  exists (select 1 from selection s where s.id = selection_id and owns(s.campaign_id)));

-- Whether selecting has begun in a phase: all that a recall may know. The function looks as the owner does and tells yes or no.
create function selection_begun(campaign uuid, asked_phase text) returns boolean language plpgsql as $$
declare
  begun boolean;
  asker text := acting_organisation();
begin
  perform set_config('huibian.organisation',
    (select o.key from campaign c join organisation o on o.id = c.owner_id where c.id = campaign), true);
  select exists (select 1 from selection s join entry e on e.id = s.entry_id
    where s.campaign_id = campaign and e.phase = asked_phase and s.deselected_at is null) into begun;
  perform set_config('huibian.organisation', asker, true);
  return begun;
end $$;

-- The check page asks by a code (or by what the code led to), without any post: it may see that one paper's row and no other.
create policy checked on entry_version for select using
  (current_setting('huibian.checked', true) in (code, entry_id::text));
create policy checked on summary for select using
  (current_setting('huibian.checked', true) in (code, participation_id || '/' || phase));

-- Where a notice asks who comes late for a reason alone, nobody consents: such an entry is late, and 迟报（经同意） is left to what was permitted.
alter table entry drop constraint entry_mark_check;
alter table entry add constraint entry_mark_check check (mark in ('', 'onTime', 'lateWithConsent', 'late'));

-- What came so before was marked as if somebody had consented. It is known by the reason that stands with the version sent, for the rule of the
-- close: none was asked where a permission or an extension held. What is archived stays as it was.
alter table entry no force row level security;
alter table waiver no force row level security;
with changed as (
  update entry e set mark = 'late'
  where e.mark = 'lateWithConsent' and not huibian.archived(e.campaign_id) and exists (
    select 1 from waiver w join campaign_version v on v.campaign_id = e.campaign_id
    cross join lateral jsonb_array_elements(v.file->'rules') as r
    where w.entry_id = e.id and w.version_id = e.submitted_version_id and r->>'id' = w.rule and r->>'kind' = 'beforeInstant')
  returning e.participation_id, e.phase, e.state),
moved as (select participation_id, phase, state, count(*)::int as n from changed group by 1, 2, 3),
taken as (
  update counter k set n = k.n - m.n from moved m
  where k.participation_id = m.participation_id and k.phase = m.phase and k.state = m.state and k.mark = 'lateWithConsent')
insert into counter (participation_id, phase, state, mark, n)
  select participation_id, phase, state, 'late', n from moved
  on conflict (participation_id, phase, state, mark) do update set n = counter.n + excluded.n;
alter table entry force row level security;
alter table waiver force row level security;

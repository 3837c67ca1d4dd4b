-- What the editors add to a selected case, and what its author says of the edited text.

-- 编者按, printed under the title: the editors' own words, apart from the author's text and its revisions.
alter table selection add column note text not null default '' check (length(note) <= 500);

-- 作者确认: who of the author's unit agreed to which revision of the edited text, and how. A later revision asks anew.
create table confirmation (
  selection_id uuid not null references selection on delete cascade,
  revision integer not null,
  person text not null check (length(person) between 1 and 40),
  way text not null check (length(way) between 2 and 200),
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (selection_id, revision)
);
alter table confirmation enable row level security;
alter table confirmation force row level security;
create policy sight on confirmation using (
  exists (select 1 from selection s where s.id = selection_id and owns(s.campaign_id)));
grant select, insert on confirmation to huibian_app;

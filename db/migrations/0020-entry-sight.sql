-- Which version each level reads: the filer its own, the receiver what was last submitted, the campaign's owner what was forwarded.
-- A version carries its own title and theme, so that lists above never show a draft's.
alter table entry add column submitted_version_id uuid references entry_version;
alter table entry add column forwarded_version_id uuid references entry_version;
-- the state before 定稿, to which a taken back entry returns
alter table entry add column finalised_from text check (finalised_from in ('draft', 'returned'));
alter table entry_version add column title text not null default '';
alter table entry_version add column theme text not null default '';
alter table entry_version add column submitted_at timestamptz;

-- Files of an entry are found again by their content across campaigns (a case already sent), and by their owner for the clean-up.
create index file_account on file (account_id) where seen_by = '';

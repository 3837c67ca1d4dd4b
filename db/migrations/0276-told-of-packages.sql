-- What a body returned of what a province forwarded is told to the province.
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check
  check (kind in ('returned', 'accepted', 'deadline', 'reminder', 'digest', 'packageBack', 'caseBack'));
alter table telling drop constraint telling_kind_check;
alter table telling add constraint telling_kind_check
  check (kind in ('returned', 'accepted', 'deadline', 'reminder', 'digest', 'packageBack', 'caseBack'));

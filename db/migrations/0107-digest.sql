-- One mail a day for those who look after others: who of theirs has still to send.
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('returned', 'accepted', 'deadline', 'reminder', 'digest'));

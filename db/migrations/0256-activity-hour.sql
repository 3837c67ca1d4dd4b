-- When on its first day an activity begins, and whom the office asks about it.
alter table activity
  add hour text not null default '' check (hour ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
  add contact text not null default '' check (length(contact) <= 60);

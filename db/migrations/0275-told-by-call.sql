-- What is told is of one call: the closes of two calls at one moment are two things. Nothing is told anew by it.
alter table mail drop constraint mail_once;
alter table mail add constraint mail_once unique (account_id, post_id, kind, subject_id, about);
alter table telling drop constraint telling_once;
alter table telling add constraint telling_once unique (account_id, post_id, kind, subject_id, about);

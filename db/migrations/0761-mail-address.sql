-- To which address a mail went: the account's may be another by the time somebody asks. Of mails of before it is not known.
alter table mail add column address text not null default '';

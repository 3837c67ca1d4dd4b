-- What is said of a delivery beside its source: who telephoned, the number of a letter.
alter table delivery add column note text not null default '' check (length(note) <= 500);

-- Where papers and discs are posted to, beside whom one may ask.
alter table campaign_contact add column address text not null default '' check (length(address) <= 100);

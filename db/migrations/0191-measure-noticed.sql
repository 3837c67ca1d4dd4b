-- What the notice said of a thing when its office wrote to it: where a correction says otherwise, the notice holds and what was written is
-- former. Of what was written before this nothing is noted, and its name alone is compared.
alter table measure add column noticed jsonb;

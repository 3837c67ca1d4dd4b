-- What an inbox tells is a sentence of ours and no content: beside the Chinese words stand the English ones, for whoever reads the console
-- in English. What was told before has none and stays in Chinese.
alter table inbox
  add column title_en text check (length(title_en) between 1 and 600),
  add column says_en text check (length(says_en) <= 20000),
  add constraint inbox_english check ((title_en is null) = (says_en is null));

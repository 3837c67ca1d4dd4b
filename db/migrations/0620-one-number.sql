-- A mobile number is one person's: of the accounts that are open, one bears it. An office's own number may stand beside several. It is kept
-- as digits, without +86, spaces and dashes; of accounts that are open and share one already, the first keeps it.
alter table account add column mobile text check (mobile ~ '^1[3-9][0-9]{9}$');

update account a set mobile = right(digits, 11) from (
  select id, regexp_replace(translate(phone, '０１２３４５６７８９＋－（）', '0123456789+-()'), '[[:space:]()‐‑‒–—―-]', '', 'g') as digits
  from account) d
where d.id = a.id and digits ~ '^([+]?86)?1[3-9][0-9]{9}$';

update account a set mobile = null where disabled_at is null and exists (
  select 1 from account o where o.mobile = a.mobile and o.disabled_at is null and (o.created_at, o.id) < (a.created_at, a.id));

create unique index account_mobile_unique on account (mobile) where disabled_at is null;

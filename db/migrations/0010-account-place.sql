-- Where an account belongs: the organisations of the posts it holds or, when it holds none, of the one it held last.
-- Whoever keeps an account keeps it in every one of these places.
create view account_place as
  select distinct h.account_id, o.id as organisation_id, o.parent_id
    from holding h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
    where h.until is null
  union all
  select l.account_id, o.id, o.parent_id
    from (select distinct on (account_id) account_id, post_id from holding h
      where not exists (select 1 from holding live where live.account_id = h.account_id and live.until is null)
      order by account_id, until desc, id desc) l
    join post p on p.id = l.post_id join organisation o on o.id = p.organisation_id;
grant select on account_place to huibian_app;

create index holding_past on holding (account_id, until desc);
create index post_organisation on post (organisation_id);

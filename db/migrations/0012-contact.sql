-- The contact of a unit in a running call is somebody who is there: the first at an empty desk becomes it, and when the contact leaves
-- the desk, whoever has held it longest follows. A successor named by 交接 goes before.
create function holding_contact() returns trigger language plpgsql as $$
declare
  place record;
  person record;
begin
  select organisation_id, case kind when 'filingClerk' then 'filer' when 'reviewingClerk' then 'receiver' when 'editor' then 'owner' end as role
    into place from post where id = new.post_id;
  if place.role is null then return null; end if;
  if new.until is not null then
    update participation p set contact_name = ''
      from account a where a.id = new.account_id and p.organisation_id = place.organisation_id and p.role = place.role
      and p.contact_name = a.name;
  end if;
  select a.name, a.phone into person from holding h join account a on a.id = h.account_id and a.disabled_at is null
    where h.post_id = new.post_id and h.until is null order by h.since, h.id limit 1;
  if found then
    update participation p set contact_name = person.name, contact_phone = coalesce(nullif(person.phone, ''), p.contact_phone)
      where p.organisation_id = place.organisation_id and p.role = place.role and p.contact_name = '';
  end if;
  return null;
end $$;
create trigger holding_contact after insert or update of until on holding
  for each row execute function holding_contact();

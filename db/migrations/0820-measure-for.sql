-- Which units alone owe the least number that the office wrote: by type or key, none where every unit owes it. Where nothing is said of it, who
-- owes is what the notice says.
alter table measure add column owed_by text[] check (cardinality(owed_by) <= 50);

-- A package that came as a file from another installation says so: whose data it was read from, who took it and when.
alter table package add column origin jsonb;

-- From which version of the campaign on a paper comes out in our layout again: the office has retired its own file.
alter table template add column until_version integer,
  add constraint template_until check (until_version is null or (version is not null and until_version > version)),
  add foreign key (campaign_id, until_version) references campaign_version;

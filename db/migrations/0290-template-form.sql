-- Which form of the campaign an office's own file stands for, by the id of its document; empty for whatever has no file of its own.
alter table template add column form text not null default '',
  drop constraint template_once,
  add constraint template_once unique (campaign_id, paper, form, version);

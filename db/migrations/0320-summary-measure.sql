-- What summaries alone ask for is counted under the label of its field and by its hint, and these may be long.
alter table measure drop constraint measure_name_check, drop constraint measure_definition_check;
alter table measure add constraint measure_name_check check (length(name) between 1 and 4000);
alter table measure add constraint measure_definition_check check (length(definition) <= 4000);

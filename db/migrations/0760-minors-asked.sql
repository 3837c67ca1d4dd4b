-- Whether minors are to be seen on a picture is nothing until somebody says so. "No" was what every picture began with: nobody need have looked.
-- In calls that run it is asked again of all of them, and they stay out of report and archive until it is answered. A call that is over keeps
-- what it has, for nobody can answer there any more.
alter table shot alter column minors drop default, alter column minors drop not null;
alter table shot drop constraint shot_consent_of_minors;
alter table shot add constraint shot_consent_of_minors check (not consent or minors is true);
alter table shot no force row level security;
alter table activity no force row level security;
update shot s set minors = null from activity a join campaign c on c.id = a.campaign_id
  where a.id = s.activity_id and not s.minors and c.state = 'published';
alter table shot force row level security;
alter table activity force row level security;

-- What a compiled paper shows: the pictures in it by the ids of their files, so that it stays out of an archive once one of them may not be shown
-- any more. Of papers that were compiled before this nobody wrote it down: they leave as they did.
alter table file add column shows uuid[];

-- 催报记录 and 催办单 look for what was told about a call, its cases and its packages.
create index mail_subject on mail (subject_id, kind);
create index telling_subject on telling (subject_id, kind);

-- Words corrected after they were attested to are attested to anew; what was given to the former words stays.
alter table summary_attestation drop constraint summary_attestation_pkey;
alter table summary_attestation add primary key (summary_id, key, version);

-- Accepted cases that went up before and came back: few beside all that are accepted, and counted whenever a nation looks at its regions.
create index entry_came_back on entry (receiver_id, campaign_id, phase) where state = 'accepted' and forwarded_version_id is not null;

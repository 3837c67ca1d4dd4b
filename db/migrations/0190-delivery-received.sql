-- When a delivery came, as its clerk says; of what was taken before this was asked nothing is known but when it was taken.
alter table delivery add column received_at timestamptz;

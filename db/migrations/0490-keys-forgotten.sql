-- Keys of requests are kept for a day: those that are older are found without reading the others.
create index idempotency_at on idempotency (at);

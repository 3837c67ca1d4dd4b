-- A region's standing is summed over all that count as it.
create index participation_counts_as on participation (counts_as_id);

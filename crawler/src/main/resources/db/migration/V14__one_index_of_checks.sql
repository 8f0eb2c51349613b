-- The index that finds the newest look at an address finds those since a day too; a second one cost
-- every look a write. Runs on H2 and on PostgreSQL, and may be run again.

drop index if exists source_check_of_address;

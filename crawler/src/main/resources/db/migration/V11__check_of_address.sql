-- Before known bytes are kept once more, the checks of their address are asked for; without an index
-- that reads every check the source ever had. Runs on H2 and on PostgreSQL, and may be run again.

create index if not exists source_check_of_address on source_check (address, checked_at);

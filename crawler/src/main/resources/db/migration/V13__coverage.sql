-- How sources are covered, a row for each change of it. Append-only. Runs on H2 and on PostgreSQL.
create table if not exists coverage_log (
  id           bigint generated always as identity primary key,
  source       varchar(100)                not null,
  state        varchar(20)                 not null,
  state_before varchar(20),
  reason       varchar(2000)               not null,
  found_at     timestamp(6) with time zone not null
);
create index if not exists coverage_log_of_source on coverage_log (source, id);

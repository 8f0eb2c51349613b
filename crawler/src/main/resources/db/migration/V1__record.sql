-- The record. Append-only: no statement of the service updates or deletes rows here, but for the
-- one row of change_head. Runs on H2 and on PostgreSQL.
-- Like every migration it may be run again over what a kill left of it: H2 commits each statement.

create table if not exists snapshot (
  id             bigint generated always as identity primary key,
  source         varchar(100)                not null,
  address        varchar(2000)               not null,
  observed_at    timestamp(6) with time zone not null,
  payload        varchar(64)                 not null,
  media_type     varchar(200)                not null,
  etag           varchar(1000),
  last_modified  varchar(200),
  archive_file   varchar(200)                not null,
  archive_offset bigint                      not null,
  archive_length bigint                      not null
);
create index if not exists snapshot_of_address on snapshot (address, observed_at);
create index if not exists snapshot_of_source on snapshot (source, id);
create index if not exists snapshot_of_payload on snapshot (payload);

-- Which reader is done with which snapshot. What is missing here has still to be read.
create table if not exists snapshot_read (
  snapshot bigint        not null references snapshot (id),
  reader   integer       not null,
  readable boolean       not null,
  note     varchar(2000) not null,
  primary key (snapshot, reader)
);

create table if not exists source_check (
  id             bigint generated always as identity primary key,
  source         varchar(100)                not null,
  address        varchar(2000)               not null,
  checked_at     timestamp(6) with time zone not null,
  outcome        varchar(20)                 not null,
  status         integer                     not null,
  reason         varchar(2000)               not null,
  snapshot       bigint references snapshot (id),
  archive_file   varchar(200),
  archive_offset bigint,
  archive_length bigint
);
create index if not exists source_check_of_source on source_check (source, id);

-- A version without a reading says that the publisher publishes the document no longer.
create table if not exists version (
  id           bigint generated always as identity primary key,
  document     varchar(400)                not null,
  source       varchar(100)                not null,
  snapshot     bigint                      not null references snapshot (id),
  reader       integer                     not null,
  effective_on date                        not null,
  observed_at  timestamp(6) with time zone not null,
  reading      text,
  unique (document, effective_on, id)
);

-- The numbered log. Numbers are drawn from the one row of change_head, which stays locked until the
-- drawing transaction ends: they become visible in order.
create table if not exists change_head (
  one  integer primary key check (one = 1),
  head bigint not null
);
insert into change_head (one, head)
  select 1, 0 where not exists (select 1 from change_head);

create table if not exists change_log (
  number         bigint primary key,
  document       varchar(400)                not null,
  source         varchar(100)                not null,
  before_version bigint references version (id),
  after_version  bigint                      not null references version (id),
  kind           varchar(20)                 not null,
  cause          varchar(20)                 not null,
  alerting       boolean                     not null,
  snapshot       bigint                      not null references snapshot (id),
  effective_on   date                        not null,
  observed_at    timestamp(6) with time zone not null
);
create index if not exists change_log_of_document on change_log (document, number);
create index if not exists change_log_of_snapshot on change_log (snapshot, number);

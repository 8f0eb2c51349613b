-- What was read of which day, what the publisher itself says changed, and both held side by side.
-- Append-only. Runs on H2 and on PostgreSQL.

-- Everything in a scope, as it stood on a day, was read from a snapshot.
create table if not exists survey (
  snapshot    bigint                      not null references snapshot (id),
  reader      integer                     not null,
  scope       varchar(400)                not null,
  source      varchar(100)                not null,
  on_day      date                        not null,
  observed_at timestamp(6) with time zone not null,
  primary key (snapshot, reader, scope)
);
create index if not exists survey_of_source on survey (source, on_day, snapshot);

-- A row of the publisher's own list of what changed when.
create table if not exists statement (
  source       varchar(100) not null,
  document     varchar(400) not null,
  effective_on date         not null,
  issued_on    date         not null,
  substantive  boolean      not null,
  removed      boolean      not null,
  snapshot     bigint       not null references snapshot (id),
  primary key (source, document, effective_on, issued_on, removed)
);
create index if not exists statement_of_issue on statement (source, issued_on);

-- The days of issue, first and last included, of which the publisher's list was read to its end.
create table if not exists statement_window (
  source    varchar(100) not null,
  first_day date         not null,
  last_day  date         not null,
  snapshot  bigint       not null references snapshot (id),
  primary key (source, first_day, last_day)
);

-- Two texts of a source compared, and held against the publisher's list.
create table if not exists cross_check (
  id            bigint generated always as identity primary key,
  source        varchar(100)                not null,
  from_day      date                        not null,
  to_day        date                        not null,
  from_snapshot bigint                      not null references snapshot (id),
  to_snapshot   bigint                      not null references snapshot (id),
  reader        integer                     not null,
  checked_at    timestamp(6) with time zone not null,
  unique (source, from_snapshot, to_snapshot, reader)
);
create table if not exists cross_check_finding (
  cross_check bigint       not null references cross_check (id),
  document    varchar(400) not null,
  listed      boolean      not null,
  ours        varchar(20),
  finding     varchar(30)  not null,
  primary key (cross_check, document)
);

-- What versions say of how texts stand. Append-only, and derived from the versions themselves, so that
-- it comes back when the record is rebuilt from the archive. Runs on H2 and on PostgreSQL, and may be
-- run again.
create table if not exists standing (
  version     bigint                      not null references version (id),
  place       integer                     not null,
  snapshot    bigint                      not null references snapshot (id),
  target      varchar(400)                not null,
  kind        varchar(20)                 not null,
  provision   varchar(100)                not null,
  subject     varchar(1000)               not null,
  scope       varchar(400)                not null,
  order_cited varchar(1000)               not null,
  from_day    date,
  until_day   date,
  lifts       varchar(400),
  said_in     varchar(400)                not null,
  said_at     timestamp(6) with time zone not null,
  said_words  varchar(4000)               not null,
  link        varchar(2000)               not null,
  person      varchar(100)                not null,
  primary key (version, place)
);
create index if not exists standing_of_target on standing (target, version);
create index if not exists standing_of_snapshot on standing (snapshot, target);

-- Versions of before this table was there are gone over once.
create table if not exists standing_history (
  one      integer primary key check (one = 1),
  complete boolean not null
);
insert into standing_history (one, complete)
  select 1, false where not exists (select 1 from standing_history);

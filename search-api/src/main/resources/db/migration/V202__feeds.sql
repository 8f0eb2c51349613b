-- Keys to private feeds. May be run again over what a kill left of it: H2 commits each statement.

-- Whoever has the address of a private feed may read it; here is only its hash.
create table if not exists feed_key (
  key_hash varchar(64) primary key,
  person varchar(100) not null,
  kind varchar(20) not null,
  created_at timestamp with time zone not null
);

create index if not exists feed_key_person on feed_key (person, kind);

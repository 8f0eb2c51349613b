-- Until when people have seen what changed for them. May be run again over what a kill left of it.

create table if not exists home_seen (
  person varchar(100) primary key references person (id),
  seen_until timestamp with time zone not null
);

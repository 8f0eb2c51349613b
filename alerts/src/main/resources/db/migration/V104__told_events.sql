-- Which changes are places of one event. May be run again over what a kill left of it.
-- Rows older than the days in which copies turn up are of no more use and are deleted.

create table if not exists told_place (
  change_number bigint primary key,
  event varchar(64) not null,
  document varchar(400) not null,
  first_seen_on date not null,
  figures varchar(64) not null,
  said text not null
);

create index if not exists told_place_figures on told_place (figures, first_seen_on);
create index if not exists told_place_event on told_place (event);

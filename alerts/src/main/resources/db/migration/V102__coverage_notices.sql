-- How far in the log of coverage the administrator was told. May be run again over what a kill left.

create table if not exists coverage_cursor (
  id integer primary key,
  transition_number bigint not null,
  constraint coverage_cursor_one check (id = 1)
);

insert into coverage_cursor (id, transition_number)
  select 1, 0 where not exists (select 1 from coverage_cursor);

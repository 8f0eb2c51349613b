-- Days that documents state and that are still to come, and what was reminded of. May be run again
-- over what a kill left of it: H2 commits each statement.

-- A view of the record: it follows from the log of changes.
create table if not exists coming_day (
  name varchar(64) primary key,
  document varchar(400) not null,
  kind varchar(30) not null,
  about text not null,
  on_day date not null,
  due_on date not null
);

create index if not exists coming_day_due on coming_day (due_on);
create index if not exists coming_day_document on coming_day (document);

create table if not exists reminder_told (
  name varchar(64) not null,
  due_on date not null,
  document varchar(400) not null,
  kind varchar(30) not null,
  on_day date not null,
  told_at timestamp with time zone not null,
  constraint reminder_once primary key (name, due_on)
);

-- What fell due before the first day of reminding is not told.
create table if not exists reminder_begun (
  id integer primary key,
  begun_on date not null,
  constraint reminder_begun_one check (id = 1)
);

create table if not exists reminder_cursor (
  id integer primary key,
  change_number bigint not null,
  constraint reminder_cursor_one check (id = 1)
);

insert into reminder_cursor (id, change_number)
  select 1, 0 where not exists (select 1 from reminder_cursor);

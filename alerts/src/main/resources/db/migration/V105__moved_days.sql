-- By which names documents of the Federal Register are known, and which others they say they concern:
-- a delay moves the reminders of what it delays. A view of the record, as coming_day is. May be run
-- again over what a kill left of it: H2 commits each statement.
create table if not exists register_name (
  document varchar(400) not null,
  name varchar(400) not null,
  concerned boolean not null,
  constraint register_name_once primary key (document, name, concerned)
);

create index if not exists register_name_of on register_name (name, concerned);

-- The log is gone over once more for the names; what was told stays told.
update reminder_cursor set change_number = 0;

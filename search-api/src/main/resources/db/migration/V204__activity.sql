-- How many changes each topic had in each month. Counted from the log, and counted anew where a topic
-- or the log became another. May be run again over what a kill left of it.

create table if not exists topic_counted (
  topic varchar(100) primary key,
  definition varchar(64) not null,
  counted_to bigint not null
);

create table if not exists topic_month (
  topic varchar(100) not null references topic_counted (topic) on delete cascade,
  begins date not null,
  changes integer not null,
  primary key (topic, begins)
);

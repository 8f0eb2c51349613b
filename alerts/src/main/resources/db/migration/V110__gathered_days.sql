-- Stated days that wait to be told, each to a reader of a subscription, and what became of them. May be
-- run again over what a kill left of it: H2 commits each statement.

create table if not exists due_day (
  name varchar(64) not null,
  due_on date not null,
  document varchar(400) not null,
  kind varchar(30) not null,
  about text not null,
  on_day date not null,
  subscription bigint not null references subscription (id),
  person varchar(100) not null,
  channel varchar(50) not null,
  address varchar(254) not null,
  why text not null,
  due_at timestamp with time zone not null,
  outcome varchar(20) default 'PENDING' not null,
  told_at timestamp with time zone,
  message_id varchar(200) default '' not null,
  constraint due_day_once primary key (name, due_on, subscription, person, channel, address)
);

create index if not exists due_day_due on due_day (outcome, due_at);

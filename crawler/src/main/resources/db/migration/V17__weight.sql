-- What the changes of the log weigh. Derived from their two versions: rows may be deleted and come back,
-- and those of an older scale are replaced. Runs on H2 and on PostgreSQL, and may be run again.
create table if not exists change_weight (
  number bigint        primary key references change_log (number),
  scale  integer       not null,
  weight decimal(3, 2) not null,
  kinds  varchar(1000) not null
);
create index if not exists change_weight_of_scale on change_weight (scale, number);

-- The publisher's own list is asked what it says of one document.
create index if not exists statement_of_document on statement (document, effective_on);

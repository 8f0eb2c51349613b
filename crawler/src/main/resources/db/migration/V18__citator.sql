-- Which places of the law each version cites. Derived from its text: rows may be deleted and come back, and
-- those of an older reader are replaced. Runs on H2 and on PostgreSQL, and may be run again.
create table if not exists citation_read (
  version bigint  primary key references version (id),
  reader  integer not null
);

-- place: path of the citing provision within its document. cited: the document's address, or the id of what is
-- no document. inside: path of the provision cited within that.
create table if not exists cited_place (
  version  bigint       not null references version (id),
  place    varchar(400) not null,
  citation varchar(600) not null,
  cited    varchar(400) not null,
  inside   varchar(200) not null,
  words    varchar(400) not null
);
create index if not exists cited_place_of_cited on cited_place (cited, version);
create index if not exists cited_place_of_version on cited_place (version);

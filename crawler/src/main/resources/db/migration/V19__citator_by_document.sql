-- What a text cites is kept once for a document, with the versions that say it, and no longer once for
-- each version: a long section that cites itself a thousand times, in seventy versions, made seventy
-- thousand rows, and its page took half a minute on a cold machine. Beside it which pages of the Federal
-- Register the amendment notes of a version name, separated by semicolons, so that the page of a document
-- says what made each version without reading all of its texts.
-- All of it is derived from the texts and is read anew. Runs on H2 and on PostgreSQL, and may be run again.
alter table citation_read add column if not exists noted varchar(16000) default '' not null;
delete from citation_read;

drop table if exists cited_place;

-- place: path of the citing provision within its document. cited: the document's address, or the id of what is
-- no document. inside: path of the provision cited within that. versions: their numbers, between commas.
create table if not exists cited_place (
  id       bigint generated always as identity primary key,
  document varchar(400)     not null,
  place    varchar(400)     not null,
  citation varchar(600)     not null,
  cited    varchar(400)     not null,
  inside   varchar(200)     not null,
  words    varchar(400)     not null,
  versions varchar(1000000) not null
);
create index if not exists cited_place_of_cited on cited_place (cited);
create index if not exists cited_place_of_document on cited_place (document);

-- The log of one source, newest first.
create index if not exists change_log_of_source on change_log (source, number);

-- Once a day it is asked which standings begin or end on it. May be run again.
create index if not exists standing_from on standing (from_day);
create index if not exists standing_until on standing (until_day);

-- When the end of a silent week is looked at once more: what is to come may still be taken back.
alter table weeks add column looks_at bigint;
create index weeks_looks_at on weeks (looks_at) where looks_at is not null;

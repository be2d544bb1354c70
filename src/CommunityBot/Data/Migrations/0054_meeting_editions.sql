-- How often minutes were written, corrected or taken back: a form opened on them knows whether somebody else was there meanwhile.
alter table meeting_minutes add column edition int not null default 1;

-- When a meeting was last moved: whoever answered before has not said whether they come at its new time. What was answered until today counts as it did.
alter table meetings add column moved_at bigint;
update meetings set moved_at = 0 where moved_from is not null;

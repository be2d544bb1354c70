-- Whose holders read the words first, where they are not for one person: a role; null: the animators, as before there was a choice.
alter table check_ins add column readers text check (readers in ('animator', 'pilot', 'facilitator'));
-- The role they were passed on to since, as nobody had answered.
alter table check_ins add column reached text check (reached in ('pilot', 'facilitator'));
-- When they went further; for words that were for one person, when the newcomer was asked for somebody else.
alter table check_ins add column passed_at bigint;
-- Words answered before this are not passed on, and nobody reads now that they were not answered.
update check_ins set passed_at = answered_at where answered_at is not null and taken_at is null;

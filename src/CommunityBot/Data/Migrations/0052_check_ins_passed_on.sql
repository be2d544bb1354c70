-- Whose holders read the words first, where they are not for one person: a role; null: the animators, as before there was a choice.
alter table check_ins add column readers text check (readers in ('animator', 'pilot', 'facilitator'));
-- The role they were passed on to since, as nobody had answered.
alter table check_ins add column reached text check (reached in ('pilot', 'facilitator'));
-- When they went further; for words that were for one person, when the newcomer was asked for somebody else.
alter table check_ins add column passed_at bigint;

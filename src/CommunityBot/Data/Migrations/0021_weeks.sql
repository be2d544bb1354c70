-- The animators' week of a community: who takes it, which of its steps were taken, and what became of it.
create table weeks (
    workspace text not null, community text not null,
    week text not null,                        -- ISO: 2026-W10
    holder text, handed_by text,               -- who takes it, and who asked them to
    nudged_at bigint, checked_at bigint, settled_at bigint,
    done_by text,                              -- who says that its message is there
    outcome text check (outcome in ('said', 'digest', 'alerted')),
    tries int not null default 0,              -- times the digest was queued
    posted_at bigint, posted_ts text,          -- the digest, once it is in the channel
    refused text,                              -- Slack's code, where it was not taken
    starter int,                               -- the conversation starter kept for it
    primary key (community, week));

-- What one person answered to the nudge of a week.
create table week_answers (
    workspace text not null, community text not null, week text not null, user_id text not null,
    round int not null default 0,              -- times it was put off to the next day
    skipped_at bigint,
    primary key (community, week, user_id));

-- Who does not want to be asked for a while: the first day they may be asked again.
create table week_pauses (
    workspace text not null, community text not null, user_id text not null,
    until_day text not null,
    primary key (community, user_id));

-- Whose message was singled out in the digest of a week.
create table week_thanked (
    workspace text not null, community text not null, week text not null, ts text not null, user_id text not null,
    primary key (community, week, ts));

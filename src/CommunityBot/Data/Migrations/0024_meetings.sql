-- A community's meetings: the one of its series for a month, or a special one.
create table meetings (
    id text primary key, workspace text not null, community text not null,
    -- "2026-12"; null for a special one.
    month text,
    status text not null check (status in ('scheduled', 'postponed', 'cancelled')),
    starts_at bigint not null, minutes int not null, place text, link text, topic text not null, agenda text,
    -- How often it was changed, as calendars count it (RFC 5545, 3.8.7.4).
    sequence int not null default 0,
    -- When it was to begin before it was moved, until the next change.
    moved_from bigint,
    scheduled_by text not null, scheduled_at bigint not null, changed_by text, changed_at bigint not null,
    reason text,
    -- Slack's code, where it did not take the announcement.
    refused_as text);
create unique index meetings_one_a_month on meetings (community, month) where month is not null and status <> 'cancelled';
create index meetings_of on meetings (community, starts_at);

-- Who comes; one answer a person.
create table meeting_answers (
    workspace text not null, community text not null, meeting text not null, user_id text not null,
    answer text not null check (answer in ('yes', 'maybe', 'no')), answered_at bigint not null,
    primary key (meeting, user_id));

-- What members would like to talk about.
create table meeting_topics (
    id text primary key, workspace text not null, community text not null, meeting text not null, user_id text not null, words text not null, proposed_at bigint not null);
create index meeting_topics_of on meeting_topics (meeting, proposed_at);

-- Someone who has just come into a community: the welcome and the announcement hang on this row.
create table arrivals (
    id text not null primary key,
    workspace text not null,
    community text not null,
    user_id text not null,
    first_name text not null,
    -- What the announcement says of the person; null: the first name alone.
    introduction text,
    status text not null check (status in ('prepared', 'published', 'skipped', 'cancelled')),
    began_at bigint not null,
    -- Null with a handled_at: the bot did it by itself.
    handled_by text,
    handled_at bigint,
    -- The community's local day, and which of that day's messages: several arrivals make one announcement.
    announced_on text,
    announced_in integer,
    -- Slack's code, where it refused the announcement: the arrival is prepared again.
    refused text
);

-- Told twice of the same newcomer, one arrival is prepared.
create unique index arrivals_prepared on arrivals (workspace, community, user_id) where status = 'prepared';
create index arrivals_announced on arrivals (community, announced_on, announced_in) where status = 'published';

-- When each person was last answered in plain words, so that a burst of messages gets one answer.
create table plain_answers (
    workspace text not null,
    user_id text not null,
    answered_at bigint not null,
    primary key (workspace, user_id)
);

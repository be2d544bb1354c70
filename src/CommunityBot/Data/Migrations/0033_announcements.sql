-- What somebody announces to a community: written in a form, published at the channel's pace.
create table announcements (
    id text primary key, workspace text not null, community text not null, author text not null,
    kind text not null, title text not null, words text not null, link text,
    -- Not before; null: as soon as may be.
    wanted_at bigint,
    status text not null check (status in ('proposed', 'queued', 'published', 'refused', 'withdrawn', 'stopped')),
    -- Who published or refused what a member proposed, and the note of a refusal.
    decided_by text, decided_at bigint, note text,
    -- The post it waits under: another each time it is queued again.
    tries int not null default 0,
    published_at bigint,
    -- Slack's code, where it took the message no further.
    refused_as text,
    withdrawn_by text, withdrawn_at bigint, withdrawn_from text,
    written_at bigint not null, changed_at bigint not null);
create index announcements_of on announcements (community, status);
create index announcements_author on announcements (workspace, author, status);

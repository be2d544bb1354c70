-- What its author would have in its place, once it is out: an animator reads it first, and what stands stays until then.
alter table announcements add column revised_kind text;
alter table announcements add column revised_title text;
alter table announcements add column revised_words text;
alter table announcements add column revised_link text;
-- Who of those who publish last changed its author's words.
alter table announcements add column edited_by text;
-- The moment its author was told of last, while it waits; null where there was none to tell.
alter table announcements add column told_at bigint;
-- Channels in which Slack does not let the bot post: what waits for them stands still, and goes on by itself when they open.
create table closed_channels (
    workspace text not null, community text not null,
    reason text not null,                     -- Slack's code
    closed_at bigint not null,
    looks_at bigint not null,                 -- when it is looked at again
    opened_at bigint,                         -- it was let in again then; kept a while, so that one that closes at once is not looked at all the time
    primary key (workspace, community));

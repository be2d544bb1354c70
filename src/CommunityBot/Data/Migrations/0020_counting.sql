-- What a message says is never kept; that it asks something is.
alter table inbox add column asks boolean not null default false;
-- Another message: the one that was deleted, or given an emoji.
alter table inbox add column about text;
alter table inbox add column reaction text;

-- What people have said in a community's channel: who and when, for thirteen weeks.
create table counted_messages (
    workspace text not null, community text not null, channel text not null,
    ts text not null,
    author text not null,
    asks boolean not null,                     -- it holds a question mark outside links and code
    posted_at bigint not null,
    primary key (community, ts));
create index counted_messages_when on counted_messages (community, posted_at);

create table counted_replies (
    workspace text not null, community text not null,
    ts text not null,                          -- the message answered
    reply_ts text not null,
    user_id text not null,
    posted_at bigint not null,                 -- of the message answered, which may be heard of later
    primary key (community, ts, reply_ts));

create table counted_reactions (
    workspace text not null, community text not null,
    ts text not null,
    user_id text not null,
    reaction text not null,
    posted_at bigint not null,
    primary key (community, ts, user_id, reaction));

-- What the bot is to post in a community's channel, and what it has posted there: its pace is counted on these rows. No text: the subject is drawn when it is sent.
create table paced_posts (
    number {identity},                        -- the order in which they became known
    workspace text not null, community text not null,
    key text not null, subject text not null,
    class int not null,                       -- 0 urgent, 1 promised, 2 the rest
    wanted_at bigint not null, useful_until_at bigint,
    tell text, moved text,                    -- the routes that hear what became of it, and that its moment is another
    status text not null check (status in ('waiting', 'handed', 'sent', 'ended')),
    queued_at bigint not null,
    planned_at bigint,                        -- as things stand; null: no moment for it
    due_at bigint not null,                   -- when it is looked at again
    tries int not null default 0,             -- times it was handed to the outbox, each under a key of its own
    handed_as text, handed_at bigint, sent_at bigint,
    unique (workspace, key));
create index paced_posts_due on paced_posts (due_at) where status = 'waiting';
create index paced_posts_of on paced_posts (community, sent_at);
create index paced_posts_subject on paced_posts (workspace, subject);

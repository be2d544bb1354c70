-- What was acted on, with the answer given: a delivery that comes twice gets the same answer and does nothing.
create table acted (
    key text primary key,
    answer text,
    acted_at bigint not null);
create index acted_age on acted (acted_at);

-- Events, stored before Slack is told "received". Ids, moments and flags: no text anybody wrote.
create table inbox (
    id {identity},
    workspace text not null,
    event_id text not null unique,
    type text not null,
    channel text,
    user_id text,
    ts text,
    thread_ts text,
    subtype text,
    from_bot boolean not null default false,
    lane text not null,
    received_at bigint not null,
    due_at bigint not null,
    attempts int not null default 0,
    note text,
    done_at bigint,
    dead_at bigint);
-- Slack has sent copies of a message under other event ids.
create unique index inbox_once on inbox (workspace, type, channel, ts) where ts is not null;
create index inbox_waiting on inbox (id) where done_at is null and dead_at is null;
create index inbox_lane on inbox (lane, id) where done_at is null and dead_at is null;
create index inbox_done on inbox (done_at) where done_at is not null;
create index inbox_dead on inbox (dead_at) where dead_at is not null;

-- What Slack is to be asked: written with what it tells of, carried out after the commit.
create table outbox (
    id {identity},
    workspace text not null,
    key text not null,
    kind text not null,                        -- post, show, rewrite, invite, remove
    lane text not null,                        -- order is kept within it: the channel, or @user while the private channel is not known
    place text not null,                       -- C… or @U…
    priority int not null,
    subject text,
    body text,
    user_id text,
    copy_of text,                              -- a rewrite: the key of the message it rewrites
    tell text,
    about text not null default '',
    queued_at bigint not null,
    due_at bigint not null,
    useful_until_at bigint,
    leased_until_at bigint,                    -- in hand; on the machine's clock
    attempts int not null default 0,           -- counts the times it was taken in hand: the fence
    failures int not null default 0,           -- Slack away, in a row
    faults int not null default 0,             -- our own code throwing
    first_sent_at bigint,
    maybe_sent boolean not null default false, -- an answer was lost: look before posting again
    outcome text,                              -- carried out, and not told yet
    note text,
    done_at bigint,
    dead_at bigint,
    unique (workspace, key));
create index outbox_lane on outbox (lane, id, priority) where done_at is null and dead_at is null;
create index outbox_subject on outbox (workspace, subject) where done_at is null and dead_at is null and subject is not null;
create index outbox_done on outbox (done_at) where done_at is not null;
create index outbox_dead on outbox (dead_at) where dead_at is not null;

-- Every copy of what is drawn from the state, so that all can be rewritten.
create table posted (
    workspace text not null,
    key text not null,
    subject text not null,
    place text not null,
    channel text not null,
    ts text not null,
    posted_at bigint not null,
    primary key (workspace, key));
create index posted_subject on posted (workspace, subject);
create index posted_age on posted (posted_at);

-- The private conversation with somebody: asked for once.
create table private_channels (
    workspace text not null,
    place text not null,                       -- @U…
    channel text not null,                     -- D…
    opened_at bigint not null,
    primary key (workspace, place));

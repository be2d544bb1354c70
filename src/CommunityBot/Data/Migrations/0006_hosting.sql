-- The workspace this bot is installed in, as Slack last told it: known again at a start while Slack is away.
create table installation (
    workspace text not null primary key,
    app_id text,
    bot_user_id text not null,
    seen_at bigint not null
);

-- A daily step done for a community; the key makes it act once, whoever wakes first.
create table periods (
    workspace text not null,
    community text not null,
    step text not null,
    day text not null,
    marked_at bigint not null,
    primary key (workspace, community, step, day)
);

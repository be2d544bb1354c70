-- Since when the bot has heard all that Slack had to tell, and until when: one row for the workspace, whose channel is empty, and one for each channel it came into later.
create table hearing (
    workspace text not null,
    channel text not null,
    since_at bigint not null,
    until_at bigint not null,
    primary key (workspace, channel));

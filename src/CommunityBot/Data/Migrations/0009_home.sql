-- When each person last opened their Home tab: until a quarter of an hour later it is drawn again at each change.
create table homes (
    workspace text not null,
    user_id text not null,
    opened_at bigint not null,
    primary key (workspace, user_id)
);
create index homes_opened on homes (workspace, opened_at);

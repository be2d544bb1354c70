-- Who thanked whom, where the one who thanks had the digest say so. Never for what.
create table thanks (
    id text primary key, workspace text not null, community text not null,
    from_user text not null, to_user text not null, said_at bigint not null);
create index thanks_of on thanks (community, said_at);

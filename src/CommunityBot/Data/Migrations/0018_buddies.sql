-- The member who welcomes a newcomer, in turn among those who volunteered. The number says in which order they were asked.
create table buddies (
    number {identity}, id text not null unique, workspace text not null, community text not null,
    newcomer text not null, buddy text not null, made_at bigint not null,
    -- The newcomer's first message in the community's channel: its ts, never its text.
    first_words text,
    ended_at bigint,
    ending text check (ending in ('unavailable', 'withdrawn', 'gone')));
create unique index buddies_one_at_once on buddies (community, newcomer) where ended_at is null;
create index buddies_turns on buddies (community, buddy, number);

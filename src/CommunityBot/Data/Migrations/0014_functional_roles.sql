-- Who holds a functional role of a community: from which day and, where it is said, until which day. Local days of the community, both included.
create table functional_roles (
    number {identity}, id text not null unique, workspace text not null, community text not null,
    role text not null, user_id text not null, from_day text not null, until_day text,
    given_by text not null, given_at bigint not null,
    ended_by text, ended_at bigint, ending text,               -- released, handed_over, over, left; by nobody where it ended by itself
    -- The days on which people were told: that it ends within two weeks, within three days, and that nobody holds it any more.
    fortnight_on text, last_days_on text, vacant_on text);
create unique index functional_roles_held on functional_roles (community, role, user_id) where ended_at is null;
create index functional_roles_of_person on functional_roles (user_id) where ended_at is null;

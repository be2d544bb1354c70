-- Somebody who might take a functional role: a member who offers to, or one whom a holder asks to take over. Its words go once it is settled.
create table role_offers (
    number {identity}, id text not null unique, workspace text not null, community text not null,
    role text not null, user_id text not null,
    from_tenure text, asked_by text,           -- of a hand-over: whose time in the role ends with it, and who asked
    until_day text, words text, made_at bigint not null,
    status text not null,                      -- waiting, taken, declined, over
    settled_by text, settled_at bigint);
create index role_offers_of_community on role_offers (community, role, status);
create unique index role_offers_waiting on role_offers (community, role, user_id) where status = 'waiting';

-- Whether the core team of a community was of two to six people at the last look, and when its pilots were told that it is not.
create table core_teams (
    workspace text not null, community text not null primary key, size text not null, warned_on text);   -- few, right, many

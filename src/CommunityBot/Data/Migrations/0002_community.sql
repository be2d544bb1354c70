create table communities (
    id text primary key, workspace text not null, name text not null,
    channel text not null, facilitators_channel text,
    language text not null, time_zone text not null, country text,
    settings text not null, created_at bigint not null,
    unique (workspace, channel));

-- Users whom the configuration names as administrators; rewritten at each start. Slack's own administrators are in people.
create table administrators (
    workspace text not null, user_id text not null,
    primary key (workspace, user_id));

create table role_holders (
    workspace text not null, community text not null, user_id text not null,
    role text not null, since_at bigint not null,
    primary key (community, user_id, role));
create index role_holders_user on role_holders (user_id);

create table members (
    workspace text not null, community text not null, user_id text not null,
    engagement text not null, rules_version int, job text not null, company text not null,
    joined_at bigint not null, left_at bigint,
    primary key (community, user_id));
create index members_user on members (user_id);

-- What users.info said; kept so that a view can be drawn, and a language chosen, without asking Slack.
create table people (
    user_id text primary key, workspace text not null, name text not null, first_name text, email text, title text,
    language text, time_zone text,
    is_guest boolean not null, is_bot boolean not null, is_deactivated boolean not null, is_administrator boolean not null,
    read_at bigint not null);

create table audit (
    id {identity}, workspace text not null, community text, actor text not null,
    action text not null, about text not null, reason text, done_at bigint not null);
create index audit_community on audit (community, done_at);

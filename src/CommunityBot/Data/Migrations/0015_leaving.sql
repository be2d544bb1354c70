-- Who left a community and how, or was asked what leaving its channel meant. The words are emptied after thirty days.
create table departures (
    id text primary key, workspace text not null, community text not null, user_id text not null,
    status text not null,                      -- asked, stayed, left, closed, excluded
    began_at bigint not null,
    ended_at bigint, ended_by text,            -- by nobody where the account was closed
    roles text not null default '',            -- those that became vacant, with commas between them
    kept_roles text not null default '',       -- those the association gives, which go on
    reason text,
    error text);                               -- Slack's, where it refused the removal, or the invitation back
create unique index departures_asked on departures (community, user_id) where status = 'asked';
create index departures_age on departures (community, began_at);

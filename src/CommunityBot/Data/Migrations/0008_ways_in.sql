-- Who brought somebody into a channel, where Slack says it.
alter table inbox add column inviter text;

-- Someone who came into a community's channel without a request. Those of the same few minutes share a group, which is one message.
create table walk_ins (
    number {identity}, id text not null unique, workspace text not null, community text not null, user_id text not null,
    group_id text not null, came_at bigint not null, inviter text,
    status text not null,                      -- waiting, admitted, removed, left
    settled_by text, settled_at bigint,        -- who, where somebody did it
    verified boolean not null default true,    -- of an admission: what the directory said
    asked_by text, asked_at bigint,            -- invited to file a request
    -- Removals asked of Slack, and its last word on one that it refused.
    attempt int not null default 0, removal_error text);
create index walk_ins_of_person on walk_ins (community, user_id, number);
create index walk_ins_of_group on walk_ins (group_id, number);

-- The facilitator who filed a request for someone. Its rules_version is 0: nobody accepts the rules for another.
alter table join_requests add column filed_by text;

-- A request filed for someone who is not in Slack yet. It goes on when an account with that address appears; its words are then on the request alone.
create table join_invitations (
    number {identity}, id text not null unique, workspace text not null, community text not null,
    email text not null, first_name text not null, last_name text not null,
    why text not null, company text, engagement text not null, introduction text,
    filed_by text not null, filed_at bigint not null,
    status text not null,                      -- waiting, arrived, cancelled
    settled_at bigint);
create unique index join_invitations_waiting on join_invitations (workspace, community, email) where status = 'waiting';
create index join_invitations_of_address on join_invitations (workspace, email) where status = 'waiting';

-- Who was in a community's channel when Slack was last asked.
create table channel_people (
    workspace text not null, community text not null, user_id text not null, seen_at bigint not null,
    primary key (community, user_id));

-- Facilitators who do not want to be asked about the people of a channel before that moment.
create table here_later (
    workspace text not null, community text not null, user_id text not null, until_at bigint not null,
    primary key (community, user_id));

-- When the house rules were last offered to a member who has accepted none.
alter table members add column rules_offered_at bigint;

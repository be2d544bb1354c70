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

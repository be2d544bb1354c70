-- One request to join a community. Its card and the person's receipt are drawn from this row.
create table join_requests (
    number {identity}, id text not null unique, workspace text not null, community text not null, user_id text not null,
    why text not null, brings text, job text, company text, engagement text not null, introduction text, rules_version int not null,
    status text not null, asked_at bigint not null,
    -- One more at each reopening: the messages of a second decision have keys of their own.
    round int not null default 0,
    decided_by text, decided_at bigint, found text, reason text, note text,
    -- The invitation: how many times it was tried, when it succeeded, what Slack last answered.
    attempt int not null default 0, entered_at bigint, invite_error text, removal_error text,
    told_eligible_at bigint, forgotten_at bigint);
create unique index join_requests_one_pending on join_requests (workspace, community, user_id) where status = 'pending';
create index join_requests_of_person on join_requests (workspace, community, user_id, number);
create index join_requests_decided on join_requests (workspace, community, decided_at);

-- What was done about a person's requests, in order: the history on the card.
create table join_history (
    number {identity}, workspace text not null, community text not null, user_id text not null, request_id text not null, round int not null,
    step text not null, actor text not null, at bigint not null, reason text);
create index join_history_of_person on join_history (workspace, community, user_id, number);

create table join_questions (
    number {identity}, id text not null unique, workspace text not null, community text not null, request_id text not null,
    asked_by text not null, asked_at bigint not null, question text not null, answer text, answered_at bigint);
create index join_questions_of_request on join_questions (request_id, number);

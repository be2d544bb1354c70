-- The workspace's address, of which the addresses of its messages are made; told at each contact with Slack.
alter table installation add column url text;

-- When a request that nobody had decided was given to the pilots too; emptied when it is reopened.
alter table join_requests add column escalated_at bigint;

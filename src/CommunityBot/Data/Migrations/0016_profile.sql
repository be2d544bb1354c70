-- What a member knows or wants to learn, and whether they would welcome a newcomer.
alter table members add column topics text not null default '';
alter table members add column is_buddy boolean not null default false;

-- A change of job or company, told to pilots and facilitators: a house rule.
create table profile_changes (
    id text primary key, workspace text not null, user_id text not null,
    old_job text not null, new_job text not null, old_company text not null, new_company text not null,
    changed_at bigint not null);
create index profile_changes_age on profile_changes (changed_at);

-- The texts of a community's house rules. Without a row, those the bot comes with are in force, as version 1.
create table house_rules (
    workspace text not null, community text not null, revision int not null,
    -- What members accept; a correction of words keeps it.
    version int not null, change text not null check (change in ('edited', 'wording')),
    -- The rules of each language as a JSON object; null where that language was not given.
    french text, english text,
    made_by text not null, made_at bigint not null,
    primary key (community, revision));

-- What an editor typed and has not published, so that it is never lost.
create table house_rules_drafts (
    workspace text not null, community text not null, user_id text not null,
    typed text not null, typed_at bigint not null,
    primary key (community, user_id));

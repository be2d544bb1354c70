-- How a newcomer is asked how it goes, some days after the welcome, and what became of it.
create table check_ins (
    number {identity}, id text not null unique, workspace text not null, community text not null, user_id text not null,
    -- Of which stay in the community, and after how many days: each is asked once.
    welcomed_at bigint not null, day int not null, due_on text not null, asked_at bigint,
    -- Without an answered_at, the words wait for somebody else to receive them.
    answer text check (answer in ('well', 'question', 'lost')), answered_at bigint, words text,
    -- Whom the words were passed on to: the member who welcomes the newcomer; null: the animators.
    buddy text,
    taken_by text, taken_at bigint,
    unique (community, user_id, welcomed_at, day));
create index check_ins_due on check_ins (community, due_on) where asked_at is null;
create index check_ins_open on check_ins (community) where answered_at is not null and taken_at is null;

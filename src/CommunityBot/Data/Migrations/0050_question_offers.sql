-- Questions that nobody had answered, offered to those who may know: who says that they answer, or would rather have the digest list it. No text.
create table question_offers (
    workspace text not null, community text not null,
    ts text not null, posted_at bigint not null,   -- of the question
    round int not null,                            -- times it was offered
    offered_at bigint not null,                    -- the last time
    answering_by text, answering_at bigint,
    listed_by text, listed_at bigint,
    primary key (community, ts));

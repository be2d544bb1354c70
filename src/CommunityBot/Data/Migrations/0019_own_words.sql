-- The texts that communities put in their own words. Without a row, or where the last has no words, the bot's own are in force.
create table own_words (
    workspace text not null, community text not null, text text not null, language text not null, number int not null,
    words text,                                                -- a JSON list, a passage each
    made_by text not null, made_at bigint not null,
    primary key (community, text, language, number));

-- What an editor typed and has not published, so that it is not lost.
create table own_words_drafts (
    workspace text not null, community text not null, user_id text not null, text text not null, language text not null,
    typed text not null, typed_at bigint not null,
    primary key (community, user_id, text, language));

-- What the bot has to tell somebody without being asked: the parts of their letter of the day. No text: each part is drawn when the letter is sent.
create table letter_parts (
    number {identity},                        -- the order in which they became known
    workspace text not null, community text not null,
    key text not null, reader text not null, subject text not null,
    queued_at bigint not null,
    due_at bigint not null,                   -- when a letter may take it
    useful_until_at bigint,
    status text not null check (status in ('waiting', 'handed', 'sent', 'dropped')),
    letter text,                              -- the letter it is in; null while it waits
    day text,                                 -- the reader's local day on which it was settled
    unique (workspace, key, reader));
create index letter_parts_due on letter_parts (due_at) where status = 'waiting';
create index letter_parts_reader on letter_parts (reader, day);
create index letter_parts_letter on letter_parts (letter);
create index letter_parts_subject on letter_parts (workspace, subject);

-- What a month of a community came to, counted once it was over; and the page on it for the association, once somebody has changed or sent it.
create table monthly_accounts (
    workspace text not null, community text not null, month text not null,   -- 2026-03
    closed_at bigint not null,
    messages int not null, replies int not null, voices int not null,
    first_words int not null,                  -- newcomers who spoke for the first time
    words text, edition int not null default 0, edited_by text,
    sent_by text, sent_at bigint,
    sent_to text not null default '',          -- people, with spaces between them
    primary key (community, month));

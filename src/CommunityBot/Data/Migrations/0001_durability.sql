-- What was acted on, with the answer given: a delivery that comes twice gets the same answer and does nothing.
create table acted (
    key text primary key,
    answer text,
    acted_at bigint not null);
create index acted_age on acted (acted_at);

-- The last day each daily step was done for a community: one row, which marks the next day itself. Forty days of each were thousands of rows for every community.
create table steps_done (
    workspace text not null,
    community text not null,
    step text not null,
    day text not null,
    marked_at bigint not null,
    primary key (workspace, community, step));
insert into steps_done (workspace, community, step, day, marked_at)
select workspace, community, step, max(day), max(marked_at) from periods group by workspace, community, step;
drop table periods;

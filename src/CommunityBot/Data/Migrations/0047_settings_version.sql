-- Moves whenever a community is planted or its settings change: who follows them looks at this row, and reads the communities only when it has moved.
create table settings_versions (
    workspace text primary key,
    version bigint not null);

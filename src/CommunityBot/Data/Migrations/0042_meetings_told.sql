-- When the channel read of a meeting: what nobody has read needs no correction, and what was read is never announced twice, however long ago.
alter table meetings add column announced_at bigint;

-- Of its latest move, which later corrections leave as it is: who made it, and which change it was. When it was to begin before stands in moved_from.
alter table meetings add column moved_by text;
alter table meetings add column moved_in int;
update meetings set moved_by = coalesce(changed_by, scheduled_by), moved_in = sequence where moved_from is not null and status = 'scheduled';
update meetings set moved_from = null where status <> 'scheduled';

-- Whoever scheduled it was told so at once; nobody asks for it again.
alter table meetings drop column refused_as;

-- When its meeting was to begin as those asked have read it ("2026-12-03T12:30"). Where the series has another moment since, nobody was asked for that yet: asked_at is 0.
alter table meeting_months add column asked_for text;

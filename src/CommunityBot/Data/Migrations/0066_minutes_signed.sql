-- Whose words stand in minutes: said, decided, to do and address, parted by |, each with its writers parted by commas. Null where that was not kept yet.
alter table meeting_minutes add column signed text;

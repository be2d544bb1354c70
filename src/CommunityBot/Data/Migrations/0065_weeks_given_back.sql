-- Who last gave the week back: whoever had handed it to them is told. And who had its digest published; null where it came by itself.
alter table weeks add column given_back_by text;
alter table weeks add column asked_by text;

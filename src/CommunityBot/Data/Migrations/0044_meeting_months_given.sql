-- Who was asked to prepare a month's meeting in the place of others, and by whom; who said that there is none that month, and why.
alter table meeting_months add column given_to text;
alter table meeting_months add column given_by text;
alter table meeting_months add column skipped_by text;
alter table meeting_months add column skipped_why text;

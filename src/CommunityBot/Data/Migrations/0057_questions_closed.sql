-- A question whose answer was given elsewhere than in its thread, as who said that they answer tells; and the week whose digest listed it, which is the only one.
alter table question_offers add column closed_by text;
alter table question_offers add column closed_at bigint;
alter table question_offers add column told_in text;

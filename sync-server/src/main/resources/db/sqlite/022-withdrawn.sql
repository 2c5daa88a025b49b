-- A planned version that was withdrawn before its first business date.

alter table programme add column withdrawn_at integer;
alter table programme add column withdrawn_by text;

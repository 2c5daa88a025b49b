-- No more than a till may still grant of its share: a sale that finds less is counted exactly.

alter table share add column spare integer not null default 0;

-- From when and where a version holds, and which offers are stopped.

alter table programme add column begins text not null default '1970-01-01';   -- first business date
alter table programme add column at_once integer not null default 1;          -- 1 where it does not wait for that date
alter table programme add column stores text not null default '[]';           -- ids as JSON; none is every store

create table offer_stop (
    number integer primary key,         -- from 1, in order
    offer text not null,
    stopped integer not null,           -- 1 stopped, 0 started again
    at integer not null,
    who text not null
) strict;

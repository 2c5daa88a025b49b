-- What tills must know, numbered. The body is made when it is read, from what is true then.

create table pending_change (
    kind text not null,
    subject text not null,
    place integer not null,             -- order in which they came up
    primary key (kind, subject)
) strict, without rowid;

create table change (
    number integer primary key,         -- from 1 within the generation, without gaps
    kind text not null,
    subject text not null
) strict;

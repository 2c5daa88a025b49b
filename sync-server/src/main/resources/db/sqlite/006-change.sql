-- What tills must know, numbered. The body is made when it is read, from what is true then.

create table pending_change (
    place integer primary key,          -- order in which they came up
    kind text not null,
    subject text not null,
    unique (kind, subject)
) strict;

create table change (
    number integer primary key,         -- from 1 within the generation, without gaps
    kind text not null,
    subject text not null
) strict;

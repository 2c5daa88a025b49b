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

-- what was seen that should not be: found again by every rebuild
create table difference (
    kind text not null,
    subject text not null,
    till text,
    happened_at integer not null,
    business_date text,
    facts text not null,                -- what fills its sentence, as JSON
    primary key (kind, subject)
) strict, without rowid;
create index difference_at on difference (happened_at);

-- who has seen it; kept by a rebuild
create table acknowledged (
    kind text not null,
    subject text not null,
    who text not null,
    acknowledged_at integer not null,
    note text,
    primary key (kind, subject)
) strict, without rowid;

-- Cards on members' phones. Kept, never rebuilt. Instants are milliseconds since 1970 UTC.

create table phone_link (
    member text not null,
    number integer not null,            -- which of this member's phones, from 1
    hash text not null unique,          -- SHA-256 of what the link carries, hex
    expires_at integer not null,
    taken_at integer,                   -- when a phone took it
    replaced_at integer,                -- when the next one was given
    primary key (member, number)
) strict, without rowid;

-- Audiences that head office wrote by hand. Kept, never rebuilt. Instants are milliseconds since 1970
-- UTC.

create table audience (
    name text primary key,
    condition text not null,            -- a Condition as JSON
    valid_until text not null,          -- last business date
    written_by text not null,
    written_at integer not null,
    ended_by text,                      -- present once somebody ended it
    ended_at integer
) strict, without rowid;

-- Who may see head office's pages. Kept, never rebuilt. Instants are milliseconds since 1970 UTC.

create table hq_user (
    name text primary key,
    password text not null              -- Argon2id, as $argon2id$…
) strict, without rowid;

create table hq_session (
    hash text primary key,              -- SHA-256 of what the browser holds, hex
    user text not null,
    ends_at integer not null            -- moves on while it is used
) strict, without rowid;

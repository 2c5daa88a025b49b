-- What head office sets up by hand. Kept, never rebuilt. Instants are milliseconds since 1970 UTC.

create table meta (
    name text primary key,
    value text not null
) strict, without rowid;

create table store (
    id text primary key,
    body text not null                  -- a Store as JSON
) strict, without rowid;

create table operator (
    id text primary key,
    body text not null                  -- a Change.Operator as JSON
) strict, without rowid;

create table product (
    sku text primary key,
    body text not null                  -- a Product as JSON
) strict, without rowid;

create table programme (
    programme text not null,
    version integer not null,           -- from 1, without gaps
    source text not null,               -- the YAML as it was published
    body text not null,                 -- the checked programme, base64
    signature text not null,            -- Ed25519 over the bytes of body, base64
    published_at integer not null,
    published_by text not null,
    primary key (programme, version)
) strict, without rowid;

create table pairing_code (
    hash text primary key,              -- SHA-256 of the code, hex
    store text not null,
    name text not null,
    expires_at integer not null,
    used_at integer
) strict, without rowid;

create table till (
    id text primary key,
    store text not null,
    name text not null,
    sign_key text not null unique,      -- by it a till that pairs again is known
    seal_key text not null,
    token_hash text not null unique,    -- SHA-256 of the bearer token, hex
    paired_at integer not null,
    revoked_at integer,
    revoked_reason text,
    contact_at integer,                 -- last push
    backlog integer,                    -- events it then still held unacknowledged
    applied integer,                    -- number of the last change it had applied
    applied_generation text
) strict, without rowid;

-- What tills hold of what offers may give in total. What a till has used of it stands in visit_given.

create table share (
    offer text not null,
    budget integer not null,            -- 1: in minor units of money; 0: uses
    till text not null,
    given integer not null,             -- units, less what came back
    keep integer,                       -- the till is asked for what it holds beyond this
    over integer not null default 0,    -- 1: the till was told that nothing is left anywhere
    primary key (offer, budget, till)
) strict, without rowid;
-- what was told to a till
create index share_till on share (till);

-- what was used of an offer
create index visit_given_offer on visit_given (offer, visit, amount);

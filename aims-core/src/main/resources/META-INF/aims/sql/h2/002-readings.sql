-- Version 2 of the tables: the readings of indicators, beside the history.

-- A row for each series of readings. Its end: microseconds since 1970, UTC, also if that reading was removed.
create table if not exists aims_series (
    register varchar(100) not null,
    indicator varchar(100) not null,
    newest bigint not null,
    primary key (register, indicator)
);

-- taken_at: microseconds since 1970, UTC, in SQL dateadd(microsecond, taken_at, timestamp with time zone '1970-01-01 00:00:00Z')
-- reading: the decimal number digit by digit, in SQL cast(reading as numeric)
create table if not exists aims_reading (
    register varchar(100) not null,
    indicator varchar(100) not null,
    taken_at bigint not null,
    reading varchar(100) not null,
    primary key (register, indicator, taken_at)
);

insert into aims_schema (version) select 2 where not exists (select 1 from aims_schema where version = 2);

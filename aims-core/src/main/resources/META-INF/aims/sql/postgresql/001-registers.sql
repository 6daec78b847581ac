-- Version 1 of the tables of registers. Every row belongs to a register, by its first column.
-- PostgreSQL, and databases that speak its SQL.

create table if not exists aims_schema (
    version integer not null primary key
);

-- The history: what counts.
create table if not exists aims_register (
    id varchar(100) not null primary key,
    revision bigint not null,
    hash varchar(64) not null,
    tables_revision bigint not null,
    tables_hash varchar(64) not null
);

create table if not exists aims_commit (
    register varchar(100) not null,
    revision bigint not null,
    hash varchar(64) not null,
    previous varchar(64) not null,
    line bytea not null,
    primary key (register, revision)
);

create table if not exists aims_sealed_value (
    register varchar(100) not null,
    revision bigint not null,
    digest varchar(64) not null,
    salt varchar(32) not null,
    json text not null,
    primary key (register, revision, digest)
);

create index if not exists aims_sealed_value_digest on aims_sealed_value (register, digest);

-- The current state, made from the history: to join and to report.
create table if not exists aims_entity (
    register varchar(100) not null,
    type text not null,
    id varchar(100) not null,
    version bigint not null,
    retired boolean not null,
    line bigint not null,
    entity text not null,
    primary key (register, type, id)
);

create table if not exists aims_system (
    register varchar(100) not null,
    id varchar(100) not null,
    version bigint not null,
    retired boolean not null,
    name text not null,
    stage varchar(100),
    automation varchar(100),
    owner varchar(100),
    next_review date,
    primary key (register, id)
);

create table if not exists aims_risk (
    register varchar(100) not null,
    id varchar(100) not null,
    version bigint not null,
    retired boolean not null,
    title text not null,
    kind varchar(100),
    status varchar(100),
    owner varchar(100),
    next_review date,
    inherent_level text,
    inherent_rank bigint,
    current_level text,
    current_rank bigint,
    residual_level text,
    residual_rank bigint,
    target_level text,
    target_rank bigint,
    primary key (register, id)
);

create table if not exists aims_control (
    register varchar(100) not null,
    id varchar(100) not null,
    version bigint not null,
    retired boolean not null,
    control text not null,
    status varchar(100),
    effectiveness varchar(100),
    owner varchar(100),
    next_review date,
    primary key (register, id)
);

create table if not exists aims_treatment (
    register varchar(100) not null,
    id varchar(100) not null,
    version bigint not null,
    retired boolean not null,
    title text not null,
    status varchar(100),
    owner varchar(100),
    due date,
    primary key (register, id)
);

create table if not exists aims_risk_system (
    register varchar(100) not null,
    risk varchar(100) not null,
    system varchar(100) not null,
    primary key (register, risk, system)
);

create table if not exists aims_control_system (
    register varchar(100) not null,
    control varchar(100) not null,
    system varchar(100) not null,
    primary key (register, control, system)
);

create table if not exists aims_treatment_risk (
    register varchar(100) not null,
    treatment varchar(100) not null,
    risk varchar(100) not null,
    primary key (register, treatment, risk)
);

create table if not exists aims_treatment_control (
    register varchar(100) not null,
    treatment varchar(100) not null,
    control text not null,
    primary key (register, treatment, control)
);

insert into aims_schema (version) select 1 where not exists (select 1 from aims_schema where version = 1);

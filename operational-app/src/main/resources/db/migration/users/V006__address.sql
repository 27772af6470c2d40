-- Where somebody gets mail, sealed.
alter table users.account add column address_sealed bytea;

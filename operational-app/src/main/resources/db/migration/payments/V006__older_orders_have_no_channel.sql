-- What is owed from before the books began is known by its number alone: no store and no channel sold it here.
alter table payments.order_account alter column store_id drop not null, alter column channel_id drop not null;

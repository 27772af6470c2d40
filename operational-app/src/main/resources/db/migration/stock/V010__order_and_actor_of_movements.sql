-- Whose order moved the goods, and who did it (0 = the program): orders lie in a module above, so the number is kept.
-- Movements of before name neither.
alter table stock.movement
    add column order_no text,
    add column actor_id bigint not null default 0;

-- One pool is read by movement_level, all by the key; this is for days.
create index movement_day on stock.movement (business_day, movement_id);

-- Goods of which less than this is free are to be ordered again; no threshold, no warning. The old name said how
-- many to order. Levels get no index on quantities: each promise would have to move it, and they are few enough to sort.
alter table stock.level rename column reorder_quantity to reorder_point;

create index level_location on stock.level (location_id, product_id);

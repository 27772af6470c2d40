-- The time of the latest sale that said something about the product: what an earlier file says
-- fills what is empty and changes nothing else. Several attributes share it.
alter table catalog.product add column described_at timestamptz;

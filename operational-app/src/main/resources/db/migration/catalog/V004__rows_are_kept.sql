-- Rows that were exported are never deleted, and their keys never change.
create trigger keep before delete or truncate on catalog.product
    for each statement execute function guard.refuse_change();
create trigger fixed before update of product_id on catalog.product
    for each statement execute function guard.refuse_change();
create trigger keep before delete or truncate on catalog.product_version
    for each statement execute function guard.refuse_change();
create trigger fixed before update of product_key, product_id on catalog.product_version
    for each statement execute function guard.refuse_change();

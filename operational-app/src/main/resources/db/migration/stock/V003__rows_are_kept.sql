-- Rows that were exported are never deleted, and their keys never change.
create trigger keep before delete or truncate on stock.location
    for each statement execute function guard.refuse_change();
create trigger fixed before update of location_id on stock.location
    for each statement execute function guard.refuse_change();
create trigger keep before delete or truncate on stock.location_version
    for each statement execute function guard.refuse_change();
create trigger fixed before update of location_key, location_id on stock.location_version
    for each statement execute function guard.refuse_change();

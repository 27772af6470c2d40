/**
 * Brings a shop's past into its books: reads a file, finds all its faults, and takes it over whole or not at all.
 *
 * <p>Lines go to the temporary table `staged_line`, one row per readable line, already classed and in cents without tax:
 * seq, line (of the file), is_faulty, the texts of {@link org.daybook.imports.lines.SalesField} under their field names,
 * event_at, business_day, sale_kind, quantity, unit_price, gross_amount (signed), discount_amount (positive), unit_cost,
 * cost_amount (signed). Their documents are in `staged_document`: store, channel, order_no, first_line, line_count,
 * event_at, business_day, customer_no, is_order, outcome (`new`, `same`, `other_lines`, `faulty`), document_id, order_id.
 * When the modules below take over, both hold only what is new. Refuses whatever it would have to guess.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "money",
            "settings",
            "catalog",
            "customers",
            "stock",
            "promotions",
            "ledger",
            "audit",
            "payments",
            "orders",
            "orders :: history",
            "orders :: pricing",
            "orders :: lines",
            "database"
        })
@NullMarked
package org.daybook.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.daybook.imports.staging;

import java.time.LocalDate;
import java.util.List;

/**
 * What the new lines tell of.
 *
 * @param products how many SKUs
 * @param customers how many customer numbers; lines without one have none
 * @param stores the codes, in the order of the file
 * @param channels the codes, in the order of the file
 */
public record Contents(
        LocalDate firstDay,
        LocalDate lastDay,
        long products,
        long customers,
        List<String> stores,
        List<String> channels) {}

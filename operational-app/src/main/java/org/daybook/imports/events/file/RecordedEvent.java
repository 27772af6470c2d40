package org.daybook.imports.events.file;

import java.time.LocalDate;

/**
 * An event as it stands in a file.
 *
 * @param id by which the file knows it
 * @param day its business day
 */
public record RecordedEvent(String id, LocalDate day, String kind, Payload payload) {}

package org.daybook.warehouse.sandbox;

import org.daybook.warehouse.messages.Sentence;

/** The query was refused before it ran. */
public final class QueryRejected extends QueryProblem {
    QueryRejected(Place place, Sentence sentence) {
        super(place, sentence);
    }
}

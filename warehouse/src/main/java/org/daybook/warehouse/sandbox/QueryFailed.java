package org.daybook.warehouse.sandbox;

import org.daybook.warehouse.messages.Sentence;

/** The query ran and failed, or was stopped by a limit. */
public final class QueryFailed extends QueryProblem {
    QueryFailed(Place place, Sentence sentence) {
        super(place, sentence);
    }
}

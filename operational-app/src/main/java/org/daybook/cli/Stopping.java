package org.daybook.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Somebody ends this program: what fails in it from then on is no fault, and no library is to complain of it. */
public final class Stopping extends Filter<ILoggingEvent> {

    /** Whether the end has begun. */
    static boolean isUnderWay() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return isUnderWay() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}

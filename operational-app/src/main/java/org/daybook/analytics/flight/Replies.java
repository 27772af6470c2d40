package org.daybook.analytics.flight;

import java.util.Locale;
import java.util.Set;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.settings.Refused;
import org.daybook.users.SignedIn;
import org.daybook.web.Sentences;
import org.daybook.web.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever is refused or failed, as one sentence in the language of whoever asked. */
final class Replies {
    /** Who is not known yet is answered in English: the protocol tells no language. */
    static final SignedIn UNKNOWN_READER = new SignedIn(0, "", "", Set.of(), Set.of(), Set.of(), "en");

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final Sentences sentences;

    Replies(Sentences sentences) {
        this.sentences = sentences;
    }

    FlightRuntimeException say(FlightStatusCode code, SignedIn reader, String key, Object... details) {
        return said(code, sentences.of(key, locale(reader), details));
    }

    /** Why this run gave nothing, with its place. */
    FlightRuntimeException of(QueryRun run, SignedIn reader) {
        QueryRun.Fault fault = run.fault();
        return switch (run.state()) {
            case FAILED -> fault == null ? fault(reader) : said(FlightStatusCode.INVALID_ARGUMENT, told(fault, reader));
            case STOPPED -> say(FlightStatusCode.CANCELLED, reader, "flight.stopped");
            default -> say(FlightStatusCode.UNAVAILABLE, reader, "sql.interrupted");
        };
    }

    /** What was thrown on the way; what nobody expected goes to the log and is no business of other programs. */
    FlightRuntimeException of(Throwable failure, SignedIn reader) {
        if (failure instanceof FlightRuntimeException said) {
            return said;
        }
        if (failure instanceof Refused refused) {
            FlightStatusCode code = refused.key().equals("sql.busy")
                    ? FlightStatusCode.RESOURCE_EXHAUSTED
                    : FlightStatusCode.INVALID_ARGUMENT;
            return said(code, sentences.of(refused, locale(reader)));
        }
        if (failure instanceof RuntimeException && Trouble.of(failure) == Trouble.DATABASE_AWAY) {
            return say(FlightStatusCode.UNAVAILABLE, reader, "flight.database_away");
        }
        LOG.error("a call of another tool failed", failure);
        return fault(reader);
    }

    private FlightRuntimeException fault(SignedIn reader) {
        return say(FlightStatusCode.INTERNAL, reader, "flight.fault");
    }

    private String told(QueryRun.Fault fault, SignedIn reader) {
        return fault.hasPlace()
                ? sentences.of("sql.place", locale(reader), fault.line(), fault.column()) + " " + fault.sentence()
                : fault.sentence();
    }

    private static FlightRuntimeException said(FlightStatusCode code, String sentence) {
        return new CallStatus(code).withDescription(sentence).toRuntimeException();
    }

    private static Locale locale(SignedIn reader) {
        return Locale.forLanguageTag(reader.language());
    }
}

package org.daybook.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What is behind a failure that nobody foresaw, as far as whoever asked can do something about it. */
public enum Trouble {
    /** The same request again succeeds when the database is back. */
    DATABASE_AWAY,
    /** A form, or the body of a request, is larger than any that is meant. */
    TOO_LARGE,
    /** The address or a form is not encoded as it has to be, or holds what no text may hold. */
    GARBLED,
    /** Who asked does not wait for the answer any more. */
    HUNG_UP,
    /** A fault of ours. */
    FAULT;

    /** How long whoever asked waits before the same request again, in seconds. */
    public static final String RETRY_SECONDS = "1";

    private static final StringManager SERVER = StringManager.getManager(InvalidParameterException.class);

    /** The body of a request is larger than any that is meant. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        /** @param most bytes */
        public TooLarge(long most) {
            super("larger than " + most + " bytes");
        }
    }

    /** Looks through the causes of a failure. */
    public static Trouble of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException || cause instanceof ClientAbortException) {
                return HUNG_UP;
            }
            if (cause instanceof InvalidParameterException form) {
                return form.getErrorCode() == SC_BAD_REQUEST && !isOfTooMany(form) ? GARBLED : TOO_LARGE;
            }
            if (cause instanceof TooLarge) {
                return TOO_LARGE;
            }
            if (cause instanceof RequestRejectedException) {
                return GARBLED;
            }
            if (isOfTheDatabase(cause)) {
                return DATABASE_AWAY;
            }
        }
        return FAULT;
    }

    /** Too many fields have the code of a bad request, too: the sentence is all that tells them from garbled ones. */
    private static boolean isOfTooMany(InvalidParameterException form) {
        String sentence = SERVER.getString("parameters.maxCountFail");
        String message = form.getMessage();
        return message != null && message.startsWith(sentence.substring(0, sentence.indexOf('{')));
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException;
    }
}

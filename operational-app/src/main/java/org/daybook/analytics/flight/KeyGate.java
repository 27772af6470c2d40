package org.daybook.analytics.flight;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.daybook.audit.AccessLog;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.keys.Programs;
import org.daybook.users.keys.WrongKeys;
import org.jspecify.annotations.Nullable;

/** Asks for a key with each call, as the API does, so that one that is revoked opens nothing from then on. */
final class KeyGate implements ServerInterceptor {
    private static final Context.Key<SignedIn> CALLER = Context.key("daybook.caller");
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Programs programs;
    private final Replies replies;
    private final AccessLog log;
    private final WrongKeys wrong = new WrongKeys();

    KeyGate(Programs programs, Replies replies, AccessLog log) {
        this.programs = programs;
        this.replies = replies;
        this.log = log;
    }

    /** Who makes the call that is being answered. */
    static SignedIn caller() {
        return CALLER.get();
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String key = key(headers.get(AUTHORIZATION));
        try {
            Context context = Context.current().withValue(CALLER, admit(key, address(call)));
            return Contexts.interceptCall(context, new Welcome<>(call, key), headers, next);
        } catch (RuntimeException failure) {
            call.close(status(replies.of(failure, Replies.UNKNOWN_READER)), new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    private SignedIn admit(String key, String address) {
        long seconds = wrong.wait(address);
        if (seconds > 0) {
            throw replies.say(FlightStatusCode.RESOURCE_EXHAUSTED, Replies.UNKNOWN_READER, "api.too_often", seconds);
        }
        Optional<SignedIn> found = programs.find(key);
        if (found.isEmpty()) {
            wrong.count(address);
            log.note(0, wrong.wait(address) > 0 ? "locked_out" : "sign_in_failed", "", "SQL, " + address);
            throw replies.say(FlightStatusCode.UNAUTHENTICATED, Replies.UNKNOWN_READER, "flight.no_key");
        }
        SignedIn user = found.get();
        if (!user.may(Right.SQL_RUN)) {
            throw replies.say(FlightStatusCode.UNAUTHORIZED, user, "flight.no_right");
        }
        long turn = programs.count(user);
        if (turn > 0) {
            throw replies.say(FlightStatusCode.RESOURCE_EXHAUSTED, user, "api.too_often", turn);
        }
        return user;
    }

    /** As a bearer has it, or as the password of whatever name. */
    private static String key(@Nullable String header) {
        if (header == null) {
            return "";
        }
        return header.startsWith(BASIC)
                ? password(header.substring(BASIC.length()).strip())
                : Programs.bearer(header);
    }

    private static String password(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1).strip();
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }

    private static String address(ServerCall<?, ?> call) {
        SocketAddress address = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        return address instanceof InetSocketAddress inet && inet.getAddress() != null
                ? inet.getAddress().getHostAddress()
                : "";
    }

    private static Status status(FlightRuntimeException refused) {
        Status.Code code =
                switch (refused.status().code()) {
                    case UNAUTHENTICATED -> Status.Code.UNAUTHENTICATED;
                    case UNAUTHORIZED -> Status.Code.PERMISSION_DENIED;
                    case RESOURCE_EXHAUSTED -> Status.Code.RESOURCE_EXHAUSTED;
                    case UNAVAILABLE -> Status.Code.UNAVAILABLE;
                    default -> Status.Code.INTERNAL;
                };
        return Status.fromCode(code).withDescription(refused.status().description());
    }

    /** Drivers send name and password once, and take what is answered to it for all that follows. */
    private static final class Welcome<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private static final String HANDSHAKE = "Handshake";

        private final String key;
        private boolean isSaid;

        private Welcome(ServerCall<Q, A> call, String key) {
            super(call);
            this.key = key;
        }

        @Override
        public void sendHeaders(Metadata headers) {
            say(headers);
            super.sendHeaders(headers);
        }

        @Override
        public void close(Status status, Metadata trailers) {
            say(trailers);
            super.close(status, trailers);
        }

        private void say(Metadata metadata) {
            if (!isSaid && HANDSHAKE.equals(getMethodDescriptor().getBareMethodName())) {
                metadata.put(AUTHORIZATION, BEARER + key);
            }
            isSaid = true;
        }
    }
}

package org.daybook.analytics.flight;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.List;
import java.util.function.Supplier;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.BasicFlightSqlProducer;
import org.apache.arrow.flight.sql.FlightSqlUtils;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginSavepointRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginSavepointResult;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginTransactionRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginTransactionResult;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Schema;
import org.daybook.analytics.flight.arrow.ArrowTypes;
import org.daybook.users.SignedIn;

/** Queries of other tools. What would write, or belongs to a transaction, is refused. */
abstract class QueryProducer extends BasicFlightSqlProducer {
    private final Statements statements;
    private final ResultStream rows;
    private final Replies replies;
    private final BufferAllocator memory;

    QueryProducer(Statements statements, ResultStream rows, Replies replies, BufferAllocator memory) {
        this.statements = statements;
        this.rows = rows;
        this.replies = replies;
        this.memory = memory;
    }

    BufferAllocator memory() {
        return memory;
    }

    /** What fails is said to whoever calls. */
    final <T> T answer(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw replies.of(failure, KeyGate.caller());
        }
    }

    @Override
    public void createPreparedStatement(
            ActionCreatePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        Statement statement = answer(() -> open(request.getQuery(), request.getTransactionId()));
        listener.onNext(new Result(Any.pack(ActionCreatePreparedStatementResult.newBuilder()
                        .setPreparedStatementHandle(ByteString.copyFromUtf8(statement.handle()))
                        .setDatasetSchema(ByteString.copyFrom(ArrowTypes.packed(statement.schema())))
                        .build())
                .toByteArray()));
        listener.onCompleted();
    }

    @Override
    public void closePreparedStatement(
            ActionClosePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        statements.close(KeyGate.caller(), request.getPreparedStatementHandle().toStringUtf8());
        listener.onCompleted();
    }

    @Override
    public FlightInfo getFlightInfoStatement(
            CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        Statement statement = answer(() -> open(command.getQuery(), command.getTransactionId()));
        TicketStatementQuery ticket = TicketStatementQuery.newBuilder()
                .setStatementHandle(ByteString.copyFromUtf8(statement.handle()))
                .build();
        return generateFlightInfo(ticket, descriptor, statement.schema());
    }

    @Override
    public FlightInfo getFlightInfoPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        Statement statement = answer(() -> find(command.getPreparedStatementHandle()));
        return generateFlightInfo(command, descriptor, statement.schema());
    }

    @Override
    public SchemaResult getSchemaStatement(
            CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        Statement statement = answer(() -> open(command.getQuery(), command.getTransactionId()));
        statements.close(KeyGate.caller(), statement.handle());
        return new SchemaResult(statement.schema());
    }

    @Override
    public SchemaResult getSchemaPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return new SchemaResult(
                answer(() -> find(command.getPreparedStatementHandle())).schema());
    }

    @Override
    public void getStreamStatement(TicketStatementQuery ticket, CallContext context, ServerStreamListener listener) {
        stream(ticket.getStatementHandle(), listener);
    }

    @Override
    public void getStreamPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, ServerStreamListener listener) {
        stream(command.getPreparedStatementHandle(), listener);
    }

    @Override
    public void cancelFlightInfo(
            CancelFlightInfoRequest request, CallContext context, StreamListener<CancelStatus> listener) {
        SignedIn user = KeyGate.caller();
        request.getInfo().getEndpoints().stream()
                .map(endpoint -> handle(endpoint.getTicket()))
                .forEach(handle -> statements.cancel(user, handle.toStringUtf8()));
        listener.onNext(CancelStatus.CANCELLED);
        listener.onCompleted();
    }

    /** Values for parameters would come like this, too; a query with any was refused when it was opened. */
    @Override
    public Runnable acceptPut(CallContext context, FlightStream sent, StreamListener<PutResult> listener) {
        throw replies.say(FlightStatusCode.UNIMPLEMENTED, KeyGate.caller(), "flight.read_only");
    }

    @Override
    public void beginTransaction(
            ActionBeginTransactionRequest request,
            CallContext context,
            StreamListener<ActionBeginTransactionResult> listener) {
        throw transactions();
    }

    @Override
    public void beginSavepoint(
            ActionBeginSavepointRequest request,
            CallContext context,
            StreamListener<ActionBeginSavepointResult> listener) {
        throw transactions();
    }

    /** Rows come over the connection on which they are asked for. */
    @Override
    protected <T extends Message> List<FlightEndpoint> determineEndpoints(
            T request, FlightDescriptor descriptor, Schema schema) {
        return List.of(new FlightEndpoint(new Ticket(Any.pack(request).toByteArray())));
    }

    @Override
    public void close() {}

    private Statement open(String sql, ByteString transaction) {
        if (!transaction.isEmpty()) {
            throw transactions();
        }
        return statements.open(KeyGate.caller(), sql);
    }

    private Statement find(ByteString handle) {
        return statements.find(KeyGate.caller(), handle.toStringUtf8());
    }

    private void stream(ByteString handle, ServerStreamListener listener) {
        SignedIn user = KeyGate.caller();
        Statement statement = answer(() -> find(handle));
        rows.send(answer(() -> statements.run(user, statement)), statement.schema(), user, memory, listener);
    }

    private RuntimeException transactions() {
        return replies.say(FlightStatusCode.UNIMPLEMENTED, KeyGate.caller(), "flight.transactions");
    }

    private static ByteString handle(Ticket ticket) {
        try {
            Any any = Any.parseFrom(ticket.getBytes());
            return any.is(TicketStatementQuery.class)
                    ? FlightSqlUtils.unpackOrThrow(any, TicketStatementQuery.class)
                            .getStatementHandle()
                    : any.is(CommandPreparedStatementQuery.class)
                            ? FlightSqlUtils.unpackOrThrow(any, CommandPreparedStatementQuery.class)
                                    .getPreparedStatementHandle()
                            : ByteString.EMPTY;
        } catch (InvalidProtocolBufferException foreign) {
            return ByteString.EMPTY;
        }
    }
}

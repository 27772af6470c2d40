package org.daybook.web.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Does not wait for the rest of a request once its answer is there, unless it had its turn: the server would, to use
 * the connection again, with a thread for each.
 */
final class UnreadBodies extends ValveBase {
    private static final int PIECE_BYTES = 8192;

    @Configuration(proxyBeanMethods = false)
    static class Server {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBodies() {
            return server -> server.addContextValves(new UnreadBodies());
        }
    }

    private UnreadBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(Turns.AWAITED) == null && !isRead(request)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Reads what has come already, so that a small request is answered and not cut. */
    private static boolean isRead(Request request) throws IOException {
        ServletInputStream body = request.getInputStream();
        while (!body.isFinished() && body.available() > 0) {
            if (body.readNBytes(Math.min(PIECE_BYTES, body.available())).length == 0) {
                break;
            }
        }
        return body.isFinished();
    }
}

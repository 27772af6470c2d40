package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.pages.Visitor.Answer;
import org.daybook.users.Right;
import org.daybook.users.Role;
import org.daybook.web.OpenToAll;
import org.daybook.web.Requires;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route as every role, and as nobody. */
@TestInstance(Lifecycle.PER_CLASS)
class RightsWalkTest {
    private static final Map<String, String> PARTS = Map.of(
            "{orderNo}",
            "O1",
            "{userId}",
            "1",
            "{keyId}",
            "0",
            "{sku}",
            "A",
            "{customerNo}",
            "C0",
            "{number}",
            "1001",
            "{document}",
            "EX-1",
            "{way}",
            "in");

    private PageShop shop;

    /** A method and a path, with the rights that it takes. */
    record Route(RequestMethod method, String path, List<Right> rights) {}

    @BeforeAll
    void open() {
        shop = new PageShop();
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void everyRouteNamesARight() {
        List<String> without = handlers().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.daybook"))
                .filter(entry -> !entry.getValue().hasMethodAnnotation(Requires.class)
                        && !entry.getValue().hasMethodAnnotation(OpenToAll.class))
                .map(entry -> entry.getKey().toString())
                .filter(route -> !route.contains("/error"))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void eachRoleOpensWhatItMayAndNothingElse() {
        Map<String, String> wrong = new TreeMap<>();
        for (Role role : Role.values()) {
            Visitor visitor = new Visitor(shop.address()).signIn(role.code());
            for (Route route : routes()) {
                if (route.path().startsWith("/api/")) {
                    continue;
                }
                Answer answer = ask(visitor, route);
                boolean isLetIn = answer.status() != 403;
                if (isLetIn != role.rights().containsAll(route.rights()) || answer.status() >= 500) {
                    wrong.put(role + " " + route, String.valueOf(answer.status()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachKeyDoesWhatItMayAndNothingElse() {
        Map<String, String> wrong = new TreeMap<>();
        for (Role role : Role.values()) {
            String key = shop.key(role.code());
            for (Route route : routes()) {
                if (!route.path().startsWith("/api/v1")) {
                    continue;
                }
                Answer answer = new Visitor(shop.address()).send(withKey(route, key));
                boolean isLetIn = answer.status() != 403;
                if (isLetIn != role.rights().containsAll(route.rights()) || answer.status() >= 500) {
                    wrong.put(role + " " + route, answer.status() + " " + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsLetInWithoutSigningIn() {
        for (Route route : routes()) {
            Answer answer = ask(new Visitor(shop.address()), route);
            assertThat(answer.status()).as(route.toString()).isIn(302, 401);
            if (answer.status() == 302) {
                assertThat(answer.location()).as(route.toString()).contains("/sign-in");
            }
        }
    }

    @Test
    void anotherStoresOrderIsNotThere() {
        Visitor manager = new Visitor(shop.address()).signIn("manager.s2");
        String key = shop.key("manager.s2");
        for (Route route : routes()) {
            if (!route.path().contains("/O1")) {
                continue;
            }
            Answer answer = route.path().startsWith("/api/")
                    ? new Visitor(shop.address()).send(withKey(route, key))
                    : ask(manager, route);
            boolean mayNot = !Role.STORE_MANAGER.rights().containsAll(route.rights());
            assertThat(answer.status()).as(route.toString()).isEqualTo(mayNot ? 403 : 404);
        }
        assertThat(manager.get("/orders").body()).contains("O4").doesNotContain("\"/orders/O1\"");
    }

    private static Answer ask(Visitor visitor, Route route) {
        return route.method() == RequestMethod.GET ? visitor.get(route.path()) : visitor.post(route.path());
    }

    private HttpRequest.Builder withKey(Route route, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop.address() + route.path()))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "walk-" + System.nanoTime())
                .header("Content-Type", "application/json");
        return route.method() == RequestMethod.GET ? request.GET() : request.POST(BodyPublishers.ofString("{}"));
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        handlers().forEach((info, handler) -> {
            Requires requires = handler.getMethodAnnotation(Requires.class);
            if (requires != null) {
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        routes.add(new Route(method, filled(pattern), List.of(requires.value())));
                    }
                }
            }
        });
        // What ends a session, or changes who is walking, comes in a test of its own.
        routes.removeIf(route -> route.path().matches("/admin/users/1(/.*)?") && route.method() == RequestMethod.POST);
        return routes;
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        return shop.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
    }

    private static String filled(String pattern) {
        String path = pattern;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            path = path.replace(part.getKey(), part.getValue());
        }
        return path.replaceAll("\\{[^/]*}", "X1");
    }
}

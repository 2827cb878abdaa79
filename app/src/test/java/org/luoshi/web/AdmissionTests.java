package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.GeneratedDocs;
import org.luoshi.LuoshiTest;
import org.luoshi.Visitors;
import org.luoshi.identity.Password;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application against every post, made from the routes themselves (ASVS 8.2.1). */
@LuoshiTest
class AdmissionTests {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient db;

    @Autowired
    HostAssociation host;

    private Visitors visitors;

    @BeforeEach
    void newVisitors() {
        visitors = new Visitors(db);
    }

    private record Route(HttpMethod method, String path, HandlerMethod handler) {

        boolean isPublic() {
            return handler.hasMethodAnnotation(Public.class)
                    || !handler.hasMethodAnnotation(Admit.class)
                            && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Public.class);
        }

        List<Post> posts() {
            var own = handler.getMethodAnnotation(Admit.class);
            var rule =
                    own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Admit.class);
            assertThat(rule).as("%s %s declares who may enter", method, path).isNotNull();
            return rule.value().length == 0 ? assignable().toList() : List.of(rule.value());
        }

        boolean forPrograms() {
            return path.startsWith("/api/");
        }

        String concrete() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }

    private static Stream<Post> assignable() {
        return Arrays.stream(Post.values()).filter(Post::assignable);
    }

    private List<Route> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.luoshi"))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .flatMap(method -> mapping.getPathPatternsCondition().getPatternValues().stream()
                        .map(path -> new Route(method, path, handler)));
    }

    @Test
    @DisplayName("8.1.1 every route declares who may enter, or that anyone may")
    void everyRouteDeclaresWhoMayEnter() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> {
            if (!route.isPublic()) assertThat(route.posts()).isNotEmpty();
        });
    }

    @Test
    void whatChecksOrHashesAPasswordOrACodeWaitsInLineBeforeItTakesAConnection() {
        var asking = routes().stream()
                .map(Route::handler)
                .filter(handler -> handler.hasMethodAnnotation(PostMapping.class))
                .filter(AdmissionTests::asksForASecret)
                .toList();
        assertThat(asking)
                .hasSizeGreaterThan(5)
                .allSatisfy(handler -> assertThat(handler.hasMethodAnnotation(InLine.class)
                                || handler.hasMethodAnnotation(EveryTime.class))
                        .as(handler.toString())
                        .isTrue());
    }

    private static boolean asksForASecret(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Form.class)
                .map(parameter -> ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .toClass())
                .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .anyMatch(field ->
                        field.getType() == Password.class || field.getName().equals("code"));
    }

    @Test
    @DisplayName("8.1.1 no handler leaves its method open: a route answers to GET or to POST")
    void everyRouteNamesItsMethod() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                        .filter(entry ->
                                entry.getValue().getBeanType().getName().startsWith("org.luoshi"))
                        .filter(entry -> entry.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .isEmpty())
                        .map(entry -> entry.getKey().toString()))
                .isEmpty();
    }

    @Test
    @DisplayName("8.1.1 the table of routes and posts in the docs is what the code declares")
    void theDocumentedRoutesAreTheDeclaredOnes() throws IOException {
        var rows = routes().stream()
                .map(route -> "| " + route.method() + " | `" + route.path() + "` | "
                        + (route.isPublic() ? "everyone" : names(route.posts())) + " |")
                .sorted()
                .collect(Collectors.joining("\n"));
        GeneratedDocs.check(
                "routes.md",
                "# Routes\n\nMade from the handlers by a test: who may enter. Which records someone may touch is decided by the "
                        + "owning module's `Access`.\n\n| method | path | who |\n|---|---|---|\n" + rows + "\n");
    }

    private static String names(List<Post> posts) {
        if (posts.equals(assignable().toList())) return "anyone signed in";
        return posts.stream().map(Post::name).collect(Collectors.joining(", "));
    }

    @TestFactory
    @DisplayName("8.2.1 the signed-out are sent to sign in, or refused")
    Stream<DynamicTest> theSignedOutStayOutside() {
        return routes().stream()
                .filter(route -> !route.isPublic())
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    var response = web.method(route.method())
                            .uri(route.concrete())
                            .exchange()
                            .getResponse();
                    if (route.forPrograms()) assertThat(response.getStatus()).isEqualTo(401);
                    else if (route.method() == HttpMethod.GET)
                        assertThat(response.getRedirectedUrl()).startsWith("/sign-in?next=");
                    else assertThat(response.getStatus()).isEqualTo(403);
                }));
    }

    @TestFactory
    @DisplayName("8.2.1 a post that a route does not name is refused, one that it names gets past the door")
    Stream<DynamicTest> everyRouteAgainstEveryPost() {
        return routes().stream()
                .filter(route -> !route.isPublic())
                .flatMap(route -> assignable()
                        .map(post -> DynamicTest.dynamicTest(
                                route.method() + " " + route.path() + " as " + post,
                                () -> enter(route, post, visitors.signedIn(post, host.id())))));
    }

    private void enter(Route route, Post post, Visitors.Visitor person) {
        var request = web.method(route.method()).uri(route.concrete());
        var response = (route.forPrograms() ? byKey(request, person) : byCookie(request, person))
                .exchange()
                .getResponse();
        if (route.posts().contains(post)) {
            assertThat(response.getStatus()).isNotIn(401, 403, 405, 500);
            assertThat(String.valueOf(response.getRedirectedUrl())).doesNotStartWith("/sign-in");
        } else {
            assertThat(response.getStatus()).isEqualTo(403);
        }
    }

    private static MockMvcRequestBuilder byCookie(MockMvcRequestBuilder request, Visitors.Visitor person) {
        return request.cookie(person.cookie())
                .param("_csrf", person.csrf())
                .param("_key", UUID.randomUUID().toString());
    }

    private MockMvcRequestBuilder byKey(MockMvcRequestBuilder request, Visitors.Visitor person) {
        return request.header("Authorization", "Bearer " + visitors.key(person).text())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
    }

    @TestFactory
    @DisplayName("3.5.1 8.2.1 a program is not let in by a cookie, nor a browser by a key")
    Stream<DynamicTest> cookiesOpenNoApiAndKeysNoPage() {
        var person = visitors.signedIn(Post.ADMINISTRATOR, host.id());
        return routes().stream()
                .filter(route -> !route.isPublic())
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    var request = web.method(route.method()).uri(route.concrete());
                    var response = (route.forPrograms() ? byCookie(request, person) : byKey(request, person))
                            .exchange()
                            .getResponse();
                    if (route.forPrograms()) assertThat(response.getStatus()).isEqualTo(401);
                    else assertThat(response.getStatus()).isIn(302, 403);
                }));
    }

    @Test
    void nothingPrivateIsMarkedPublicTwice() {
        assertThat(routes())
                .filteredOn(route -> route.isPublic() && !route.path().equals(ApiDocument.PATH))
                .noneMatch(
                        route -> route.path().startsWith("/w/") || route.path().startsWith("/api/"));
    }
}

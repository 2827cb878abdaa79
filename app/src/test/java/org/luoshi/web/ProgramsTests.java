package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.luoshi.identity.Secret;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How programs are let in, and what they are told when they are not. */
@LuoshiTest
class ProgramsTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient db;

    @Autowired
    BeanFactory beans;

    @LocalServerPort
    int port;

    private Story story;
    private Secret key;

    @BeforeEach
    void aHospitalsProgram() {
        story = new Story(beans);
        key = new Visitors(db).key(story.hospital);
    }

    @Test
    void whoShowsNoKeyIsToldHow() {
        for (var header : List.of("", "Basic bHVvc2hp", "Bearer", "Bearer short", "bearer " + "ä".repeat(30))) {
            var answer = web.get()
                    .uri("/api/v1/needs")
                    .header("Authorization", header)
                    .exchange();
            assertThat(answer)
                    .hasStatus(401)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader("WWW-Authenticate", "Bearer");
            assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:luoshi:problem:web.api.no-key");
        }
    }

    @Test
    @DisplayName("6.3.1 a dead key is refused, and trying many is slowed down")
    void aDeadKeyIsRefused() {
        var place = "10.9.8." + (System.nanoTime() & 127);
        for (int i = 0; i < 10; i++)
            assertThat(web.get()
                            .uri("/api/v1/needs")
                            .remoteAddress(place)
                            .header("Authorization", "Bearer " + Secret.fresh().text()))
                    .hasStatus(401)
                    .hasHeader("WWW-Authenticate", "Bearer")
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:luoshi:problem:identity.api-key.dead");
        assertThat(web.get()
                        .uri("/api/v1/needs")
                        .remoteAddress(place)
                        .header("Authorization", "Bearer " + Secret.fresh().text()))
                .hasStatus(429)
                .containsHeader("Retry-After");
        assertThat(web.get().uri("/api/v1/needs").remoteAddress(place).header("Authorization", "bearer " + key.text()))
                .hasStatusOk();
    }

    @Test
    void theMakerOfTheDocumentIsNoPartOfTheProduct() {
        assertThat(beans.getBeanProvider(OpenApiWebMvcResource.class).getIfAvailable())
                .isNull();
        assertThat(web.get().uri("/v3/api-docs")).hasStatus(404);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        assertThat(web.get().uri("/api/v1/nothing")).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(web.put().uri("/api/v1/needs").header("Authorization", "Bearer " + key.text()))
                .hasStatus(405)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(web.get()
                        .uri("/api/v1/needs?page=x")
                        .header("Authorization", "Bearer " + key.text())
                        .header("Accept", "text/html"))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whatFailsBeforeAnyHandlerIsAProblemToo() throws IOException {
        assertThat(get("/api/v1/needs?q=%00"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"instance\":\"/api/v1/needs\"");
    }

    @Test
    @DisplayName("8.2.1 no writing of a path carries a key past the API")
    void noWritingOfAPathCarriesAKeyElsewhere() throws IOException {
        for (var path : List.of(
                "/api/../w/needs",
                "/api/%2e%2e/w/needs",
                "/api/..;/w/needs",
                "/api/;/../w/needs",
                "/api//../w/needs",
                "//w/needs",
                "/w/needs;/api/",
                "/w/needs")) assertThat(get(path)).as(path).doesNotStartWith("HTTP/1.1 200");
        assertThat(get("/api/v1/needs")).startsWith("HTTP/1.1 200");
    }

    /** Sends the path as it is written, which clients would tidy up. */
    private String get(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                    + key.text() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("16.2.5 no key is written to a log, however much is logged")
    @ExtendWith(OutputCaptureExtension.class)
    void noKeyIsLogged(CapturedOutput log) {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        var loud = List.of("org.luoshi", "org.springframework.web", "org.springframework.security");
        var dead = new Secret("luoshi_" + Secret.fresh().text());
        loud.forEach(name -> logging.setLogLevel(name, LogLevel.TRACE));
        try {
            for (var shown : List.of(key, dead))
                web.get()
                        .uri("/api/v1/needs")
                        .remoteAddress("10.9.7.1")
                        .header("Authorization", "Bearer " + shown.text())
                        .exchange();
        } finally {
            loud.forEach(name -> logging.setLogLevel(name, name.equals("org.luoshi") ? LogLevel.INFO : null));
        }
        assertThat(log.getAll()).contains("/api/v1/needs").doesNotContain(key.text(), dead.text());
    }
}

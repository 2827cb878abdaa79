package org.luoshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.luoshi.LuoshiTest;
import org.luoshi.Story;
import org.luoshi.Visitors;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's document is made from the handlers, means the same to a parser that knows nothing of us, and is what is served. */
@LuoshiTest
@Import(ApiContract.class)
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.paths-to-match=/api/v1/**",
            "springdoc.paths-to-exclude=" + ApiDocument.PATH,
            "springdoc.default-flat-param-object=true",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.writer-with-default-pretty-printer=true"
        })
class OpenApiTests {

    private static final Path GOLDEN = Path.of("src/main/resources/openapi.json");

    @Autowired
    OpenApiWebMvcResource springdoc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester web;

    @Autowired
    BeanFactory beans;

    @Autowired
    JsonMapper json;

    private String made() throws Exception {
        var request = new MockHttpServletRequest("GET", "/v3/api-docs");
        var made = springdoc.openapiJson(request, "/v3/api-docs", Locale.ROOT);
        return new String(made, StandardCharsets.UTF_8) + "\n";
    }

    private OpenAPI parsed() throws Exception {
        var parsed = new OpenAPIV3Parser().readContents(made());
        assertThat(parsed.getMessages()).isEmpty();
        return parsed.getOpenAPI();
    }

    @Test
    void theDocumentIsMadeFromTheHandlers() throws Exception {
        var made = made();
        if (Boolean.getBoolean("golden.write")) Files.writeString(GOLDEN, made);

        assertThat(made)
                .as("run with -Dgolden.write=true when the contract grows; what is there already may not change")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void anotherParserReadsEveryRouteOfTheApiInIt() throws Exception {
        var told = new TreeSet<String>();
        parsed().getPaths()
                .forEach((path, item) -> item.readOperationsMap().keySet().stream()
                        .map(PathItem.HttpMethod::name)
                        .forEach(method -> told.add(method + " " + path)));
        var declared = new TreeSet<String>();
        for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet())
            for (var path : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods())
                    if (path.startsWith("/api/") && !path.equals(ApiDocument.PATH)) declared.add(method + " " + path);

        assertThat(told).isNotEmpty().isEqualTo(declared);
    }

    @Test
    void whatIsAnsweredHasThePropertiesOfTheDocument() throws Exception {
        var story = new Story(beans);
        var need = story.claimed();
        var key = new Visitors(beans.getBean(JdbcClient.class)).key(story.hospital);

        var list = answer(key.text(), "/api/v1/needs");
        assertProperties("ListingNeedRow", list);
        assertProperties("NeedRow", list.get("items").get(0));
        assertProperties("Quantity", list.get("items").get(0).get("people"));
        var sheet = answer(key.text(), "/api/v1/needs/" + need);
        assertProperties("NeedSheet", sheet);
        assertProperties("Standing", sheet.get("standing"));
        assertProperties("Estimate", sheet.get("estimate"));
    }

    private JsonNode answer(String key, String path) {
        var answer =
                web.get().uri(path).header("Authorization", "Bearer " + key).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private void assertProperties(String schema, JsonNode answered) throws Exception {
        var told = parsed().getComponents().getSchemas().get(schema);
        assertThat(answered.propertyNames())
                .containsExactlyInAnyOrderElementsOf(told.getProperties().keySet())
                .containsExactlyInAnyOrderElementsOf(told.getRequired());
    }

    @Test
    void anyoneMayReadIt() throws Exception {
        assertThat(web.get().uri(ApiDocument.PATH))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyText()
                .isEqualTo(new ClassPathResource("openapi.json").getContentAsString(StandardCharsets.UTF_8));
    }
}

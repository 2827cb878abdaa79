package org.luoshi.web;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Identifier;
import org.luoshi.kernel.Reader;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What springdoc cannot read from a handler, because all handlers of the house share it: who enters, how it is refused, what happens once. */
@TestConfiguration
class ApiContract implements OperationCustomizer, OpenApiCustomizer {

    private static final Map<String, String> SUMMARIES = Map.of(
            "listNeed", "列出密钥的身份看得到的需求 · The needs that the key's capacity sees",
            "sheetNeed", "一条需求的全部内容 · All of one need",
            "claimNeed", "认领一条需求 · Claim a need",
            "releaseNeed", "退回认领，说明原因 · Give a claim back, with the reason");

    private static final Map<String, String> REFUSALS = Map.of(
            "401", "没有密钥，或密钥已失效 · No key, or one that no longer works",
            "403", "密钥的岗位不能办 · Not for the key's post",
            "404", "没有，或不在办理范围内 · Not there, or none of the key's business",
            "409", "现在不能办，或 Idempotency-Key 已用于别的内容 · Not now, or the Idempotency-Key was used for something else",
            "422", "内容有误，见 fields · What was sent is wrong, see fields",
            "429", "次数太多，见 Retry-After · Too often, see Retry-After");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Reader.class);
    }

    private final Map<String, Class<?>> records = new HashMap<>();

    @Bean
    ModelConverter records() {
        return new Records(records);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var thing = handler.getBeanType().getSimpleName().replace("Api", "");
        operation.setOperationId(handler.getMethod().getName() + thing);
        operation.setTags(List.of(thing));
        operation.setSummary(SUMMARIES.get(operation.getOperationId()));
        var posts = Optional.ofNullable(handler.getMethodAnnotation(Admit.class))
                .orElseGet(() -> AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Admit.class));
        operation.setDescription(
                "Posts: " + Arrays.stream(posts.value()).map(Enum::name).collect(Collectors.joining(", ")));
        for (var parameter : operation.getParameters())
            if (parameter.getSchema() != null && parameter.getSchema().getTypes() != null)
                parameter.getSchema().getTypes().remove("null");
        ids(operation, handler);
        var change = handler.hasMethodAnnotation(PostMapping.class);
        if (change) once(operation);
        else json(operation);
        for (var status : refusals(operation, change).toList())
            operation.getResponses().addApiResponse(status, refusal(status));
        return operation;
    }

    /** Typed ids are UUIDs in a path, which springdoc takes for objects in a query. */
    private static void ids(Operation operation, HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (!parameter.hasParameterAnnotation(PathVariable.class)
                    || !Identifier.class.isAssignableFrom(parameter.getParameterType())) continue;
            operation.getParameters().removeIf(one -> one.getName().equals("value"));
            operation.addParametersItem(new Parameter()
                    .in("path")
                    .required(true)
                    .name(parameter.getParameter().getName())
                    .schema(text().format("uuid")));
        }
    }

    private static void once(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .required(true)
                .name("Idempotency-Key")
                .description("同一个请求重发时用同一个值，保存七天 · The same when the same request is sent again; kept for seven days")
                .schema(text().pattern("^[A-Za-z0-9_-]{16,64}$")));
        operation.setResponses(new ApiResponses()
                .addApiResponse(
                        "204",
                        new ApiResponse()
                                .description("已保存 · Saved")
                                .addHeaderObject(
                                        "Location",
                                        new Header()
                                                .description("在哪里看结果 · Where the result is read")
                                                .schema(text()))));
    }

    private static void json(Operation operation) {
        for (var answer : operation.getResponses().values()) {
            var any = answer.getContent().remove("*/*");
            answer.getContent().addMediaType("application/json", any);
        }
    }

    private static Stream<String> refusals(Operation operation, boolean change) {
        var where = operation.getParameters().stream().map(Parameter::getIn).toList();
        return Stream.of("401", "403", "404", "409", "422", "429").filter(status -> switch (status) {
            case "404" -> where.contains("path");
            case "409" -> change;
            case "422" -> change || where.contains("query");
            default -> true;
        });
    }

    private static ApiResponse refusal(String status) {
        var told = new ApiResponse()
                .description(REFUSALS.get(status))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"))));
        if (status.equals("401")) told.addHeaderObject("WWW-Authenticate", new Header().schema(text()));
        if (status.equals("429")) told.addHeaderObject("Retry-After", new Header().schema(typed("integer")));
        return told;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("落实 Luoshi")
                .version("1")
                .description("密钥在“我的账号”里新建 · Keys are made under “My account”. See docs/api.md."));
        api.setServers(List.of(new Server().url("/")));
        api.getComponents()
                .addSecuritySchemes(
                        "key",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.addSecurityItem(new SecurityRequirement().addList("key"));
        var schemas = api.getComponents().getSchemas();
        schemas.keySet().retainAll(records.keySet());
        schemas.forEach((name, schema) -> complete(records.get(name), schema));
        problem(api.getComponents());
    }

    /** Answers always have all of their components; {@code null} only where the record says so. */
    private static void complete(Class<?> type, Schema<?> schema) {
        for (var component : type.getRecordComponents()) {
            schema.addRequiredItem(component.getName());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                schema.getProperties().get(component.getName()).addType("null");
        }
    }

    private static void problem(Components components) {
        var fields = typed("array")
                .items(typed("object")
                        .addProperty("field", text())
                        .addProperty("detail", text())
                        .required(List.of("field", "detail")));
        components.addSchemas(
                "Problem",
                typed("object")
                        .addProperty(
                                "type",
                                text().description("stable, whatever the words")
                                        .example("urn:luoshi:problem:needs.claim.taken"))
                        .addProperty("title", text())
                        .addProperty("status", typed("integer"))
                        .addProperty("detail", text().description("for people, in the language of Accept-Language"))
                        .addProperty("instance", text())
                        .addProperty("clause", text().description("the clause that forbids it"))
                        .addProperty("instead", text().description("where what was saved before is read"))
                        .addProperty("fields", fields)
                        .required(List.of("type", "title", "status", "detail")));
    }

    private static Schema<?> text() {
        return typed("string");
    }

    private static Schema<?> typed(String type) {
        return new JsonSchema().types(new LinkedHashSet<>(List.of(type)));
    }

    /** Remembers which record each schema was made from. */
    private record Records(Map<String, Class<?>> known) implements ModelConverter {

        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public @Nullable Schema resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            var raw =
                    TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
            if (schema != null && schema.get$ref() != null && raw.isRecord())
                known.put(schema.get$ref().replaceFirst(".*/", ""), raw);
            return schema;
        }
    }
}

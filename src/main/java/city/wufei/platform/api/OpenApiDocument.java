package city.wufei.platform.api;

import city.wufei.kernel.PageRequest;
import city.wufei.platform.AsOf;
import city.wufei.platform.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What every operation has in common, said once: how to sign in, how lists are paged, how writes are retried, how it fails. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    OpenApiDocument() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageRequest.class, AsOf.class)
                .addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    static OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties known = build.getIfAvailable();
        String version = known == null || known.getVersion() == null ? "dev" : known.getVersion();
        return new OpenAPI()
                .info(new Info().title("Wufei 无废账").version(version).description("HTTP API /api/v1"))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"));
    }

    @Bean
    static GlobalOpenApiCustomizer problemSchema() {
        return api -> ModelConverters.getInstance()
                .readAll(ProblemAnswer.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }

    @Bean
    static GlobalOperationCustomizer commonParameters() {
        return (operation, method) -> {
            if (takes(method, PageRequest.class)) {
                paging(operation);
            }
            if (takes(method, AsOf.class)) {
                operation.addParametersItem(parameter("asOf", "query", new StringSchema().format("date")));
            }
            if (isWrite(method)) {
                operation.addParametersItem(parameter("Idempotency-Key", "header", new StringSchema().maxLength(200)));
            }
            if (operation.getSummary() == null) {
                operation.setSummary(spoken(method.getMethod().getName()));
            }
            operation.getResponses().addApiResponse("default", problem());
            return operation;
        };
    }

    /** {@code listPlans} as "List plans". */
    private static String spoken(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void paging(Operation operation) {
        operation.addParametersItem(parameter("page", "query", new IntegerSchema().minimum(number(0))));
        operation.addParametersItem(parameter(
                "size", "query", new IntegerSchema().minimum(number(1)).maximum(number(PageRequest.LARGEST))));
        operation.addParametersItem(parameter("sort", "query", new StringSchema()));
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static Parameter parameter(String name, String in, Schema<?> schema) {
        return new Parameter().name(name).in(in).required(false).schema(schema);
    }

    private static ApiResponse problem() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/ProblemAnswer");
        return new ApiResponse()
                .description("RFC 9457")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static boolean isWrite(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null
                && Arrays.stream(mapping.method())
                        .map(each -> each.asHttpMethod())
                        .map(HttpMethod::name)
                        .anyMatch(WRITES::contains);
    }
}

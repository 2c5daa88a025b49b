package dev.regulars.server.programme.http;

import dev.regulars.loyalty.programme.yaml.ProgrammeSchema;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.nio.charset.StandardCharsets;

/** What an editor completes a programme's file by; it is no secret. */
@Controller("/v1/programme.schema.json")
final class SchemaController {
    @Get
    HttpResponse<byte[]> schema() {
        return HttpResponse.ok(ProgrammeSchema.json().getBytes(StandardCharsets.UTF_8))
                .contentType("application/schema+json");
    }
}

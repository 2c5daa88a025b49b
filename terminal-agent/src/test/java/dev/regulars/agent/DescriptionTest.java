package dev.regulars.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DescriptionTest {
    @TempDir Path folder;

    @Test
    void everyCallIsDescribedAndNothingElse() throws IOException {
        try (var till = OneTill.start(folder)) {
            var routes =
                    till.part(Router.class)
                            .uriRoutes()
                            .map(DescriptionTest::named)
                            .filter(route -> route.contains(" /v1/") && !route.startsWith("HEAD"))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(routes, described());
        }
    }

    @Test
    void everyShapeThatIsNamedIsThere() throws IOException {
        var names = Pattern.compile("#/components/schemas/(\\w+)").matcher(text());
        var shapes = ((Map<?, ?>) map(map(yaml().get("components")).get("schemas"))).keySet();
        names.results()
                .map(name -> name.group(1))
                .forEach(name -> assertTrue(shapes.contains(name), name));
    }

    private static String named(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }

    private static Set<String> described() throws IOException {
        var described = new TreeSet<String>();
        map(yaml().get("paths"))
                .forEach((path, methods) ->
                        map(methods)
                                .keySet()
                                .forEach(method ->
                                        described.add(
                                                method.toString().toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path)));
        return described;
    }

    private static Map<?, ?> yaml() throws IOException {
        return map(new Load(LoadSettings.builder().build()).loadFromString(text()));
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static String text() throws IOException {
        try (var in = DescriptionTest.class.getResourceAsStream("/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

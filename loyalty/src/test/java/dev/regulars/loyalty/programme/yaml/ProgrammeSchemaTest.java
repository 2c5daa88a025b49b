package dev.regulars.loyalty.programme.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors get and the reader know the same keys. */
class ProgrammeSchemaTest {
    private static final Pattern BLOCK =
            Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String HOW =
            "Whoever gives the reader a key adds it to src/main/resources/programme/schema.json,"
                    + " and an example of it to src/test/resources/programme/every-key.yaml.";

    private static final JsonNode SCHEMA = Wire.parse(ProgrammeSchema.json());
    private static final JsonSchema VALIDATOR =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(SCHEMA);

    @Test
    void schemaHasEveryKeyOfTheReaderAndNoOther() throws IOException {
        var known = new TreeMap<String, Set<String>>();
        for (var yaml : examples()) {
            new ProgrammeReader(KnownNames.ours())
                    .keys(yaml)
                    .forEach((place, keys) -> merge(known, place, keys));
        }
        var offered = new TreeMap<String, Set<String>>();
        gather(SCHEMA, "", offered);
        known.keySet().removeIf(place -> !offered.containsKey(place) && isFree(place));
        assertEquals(lines(known), lines(offered), HOW);
    }

    /** Their keys are the shop's own: tiers and languages. */
    private static boolean isFree(String place) {
        return place.equals("bonus.multiplier") || place.endsWith("text") || place.endsWith("name");
    }

    @Test
    void everyExampleIsGoodByTheSchemaToo() throws IOException {
        for (var yaml : examples()) {
            assertEquals(Set.of(), mistakes(yaml), yaml);
        }
    }

    @Test
    void exampleOfEveryKeyCanBePublished() {
        var check = new ProgrammeReader(KnownNames.ours()).check(everyKey());
        assertTrue(check instanceof ProgrammeCheck.Accepted, check::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-keys", "many-mistakes", "numbers-and-money"})
    void whatIsOfTheWrongShapeIsUnderlined(String file) {
        var yaml = SampleProgramme.resource("/wrong/" + file + ".yaml");
        assertFalse(mistakes(once(yaml)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreachable-tier", "shadowed-offer", "against-the-law"})
    void whatOnlyTheReaderCanTellIsNot(String file) {
        assertEquals(Set.of(), mistakes(SampleProgramme.resource("/wrong/" + file + ".yaml")));
    }

    @Test
    void segmentsAreTheOnesThereAre() {
        var offered = new TreeSet<String>();
        SCHEMA.at("/properties/offers/items/properties/segment/anyOf/0/enum")
                .forEach(segment -> offered.add(segment.asText()));
        assertEquals(new TreeSet<>(KnownNames.ours().segments()), offered);
    }

    /** Without the key that stands twice: the validator's reader takes no such file. */
    private static String once(String yaml) {
        return yaml.replaceFirst("\nlegal: \\[]\n", "\n");
    }

    private static Set<?> mistakes(String yaml) {
        var tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return VALIDATOR.validate(new ObjectMapper().valueToTree(tree));
    }

    private static List<String> examples() throws IOException {
        var all = new ArrayList<String>();
        all.add(everyKey());
        all.add(SampleProgramme.resource("/sample/harbour-club.yaml"));
        var blocks =
                BLOCK.matcher(Files.readString(Path.of("../docs/write-a-programme.md")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        blocks.stream().filter(yaml -> yaml.startsWith("programme:")).forEach(all::add);
        var frame = everyKey().replaceAll("(?s)\noffers:.*", "\noffers:\n");
        blocks.stream()
                .filter(yaml -> yaml.startsWith("- id:"))
                .forEach(offers -> all.add(frame + offers.indent(2)));
        return all;
    }

    private static String everyKey() {
        return SampleProgramme.resource("/programme/every-key.yaml");
    }

    private static void gather(JsonNode schema, String place, Map<String, Set<String>> all) {
        var here =
                schema.has("$ref") ? SCHEMA.at(schema.get("$ref").asText().substring(1)) : schema;
        here.path("anyOf").forEach(one -> gather(one, place, all));
        if (here.has("items")) {
            gather(here.get("items"), place + "[]", all);
        }
        if (here.has("properties")) {
            var keys = new TreeSet<String>();
            here.path("properties")
                    .properties()
                    .forEach(key -> {
                        keys.add(key.getKey());
                        var inside = place.isEmpty() ? key.getKey() : place + "." + key.getKey();
                        gather(key.getValue(), inside, all);
                    });
            merge(all, place, keys);
        }
    }

    private static void merge(Map<String, Set<String>> all, String place, Set<String> keys) {
        all.computeIfAbsent(place, _ -> new TreeSet<>()).addAll(keys);
    }

    private static String lines(Map<String, Set<String>> keys) {
        var lines = new StringBuilder();
        keys.forEach((place, names) -> lines.append(place).append(": ").append(names).append('\n'));
        return lines.toString();
    }
}

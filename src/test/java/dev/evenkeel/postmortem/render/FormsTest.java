package dev.evenkeel.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import dev.evenkeel.postmortem.Accounts;
import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.write.Drafter;

class FormsTest {

    private static final Pattern UNESCAPED_PIPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");

    @Test
    void a_table_keeps_its_rows_and_columns_whatever_people_wrote() {
        for (long seed = 0; seed < 40; seed++) {
            Draft draft = Drafter.draft(Accounts.withMessages(60, seed, true), seed % 2 == 0);
            String markdown = Renderer.render(draft, Format.MD);
            List<String> rows = new ArrayList<>();
            String appendix = markdown.substring(markdown.indexOf("evenkeel:begin full-timeline"));
            appendix.lines().filter(line -> line.startsWith("| 2026-")).forEach(rows::add);
            assertThat(rows).as("seed %d", seed).hasSize(draft.timeline().size());
            assertThat(rows)
                    .allSatisfy(row -> assertThat(
                                    UNESCAPED_PIPE.matcher(row).results().count())
                            .as(row)
                            .isEqualTo(6));
        }
    }

    @Test
    void markdown_carries_no_markup_of_theirs() {
        for (long seed = 0; seed < 40; seed++) {
            String markdown = Renderer.render(Drafter.draft(Accounts.withMessages(60, seed, true), false), Format.MD);
            String bare = markdown.replaceAll("(?m)^<!-- evenkeel:(begin|end) [a-z-]+( [0-9a-f]{8})? -->$", "");
            assertThat(bare).doesNotContain("<").doesNotContainPattern("(?<!\\\\)`");
            assertThat(bare).doesNotContainPattern("@[A-Za-z0-9]").doesNotContainPattern("#[0-9]");
            assertThat(bare).doesNotContainPattern("GH-[0-9]").doesNotContainPattern("(?<!\\\\)\\]\\((?!https?://)");
            assertThat(bare)
                    .doesNotContainPattern(
                            "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]");
            assertThat(markdown.lines()
                            .filter(line -> line.startsWith("<!-- evenkeel:begin"))
                            .count())
                    .isEqualTo(18);
        }
    }

    @Test
    void html_is_well_formed_and_holds_their_text_as_text() throws Exception {
        for (long seed = 0; seed < 25; seed++) {
            Draft draft = Drafter.draft(Accounts.withMessages(40, seed, true), seed % 2 == 1);
            String html = HtmlByHand.render(draft);
            NodeList scripts = parse(html).getElementsByTagName("script");
            assertThat(scripts.getLength()).isZero();
            assertThat(parse(html).getElementsByTagName("td").getLength())
                    .isGreaterThan(5 * draft.timeline().size());
            assertThat(html).doesNotContain("href=\"javascript:");
        }
    }

    private static org.w3c.dom.Document parse(String html) throws Exception {
        String xml = html.replaceFirst("<!DOCTYPE html>", "").replaceFirst("(?s)<style>.*?</style>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void json_says_null_where_nothing_is_known() throws Exception {
        JsonNode json =
                new ObjectMapper().readTree(Renderer.render(Drafter.draft(Accounts.twoBack(), false), Format.JSON));
        assertThat(json.at("/times/4/name").asText()).isEqualTo("mitigated");
        assertThat(json.at("/times/5/at").isNull()).isTrue();
        assertThat(json.at("/times/5/proposed").asText()).isEqualTo("2026-03-30T09:05:00Z");
        assertThat(json.at("/figures/0/length").asLong()).isEqualTo(540);
        assertThat(json.at("/figures/5/length").isNull()).isTrue();
        assertThat(json.at("/summary/0/from/basis").asText()).isEqualTo("inferred");
    }

    @Test
    void the_same_account_gives_the_same_bytes() {
        Account one = Accounts.withMessages(300, 7, true);
        Account other = Accounts.withMessages(300, 7, true);
        for (Format format : List.of(Format.MD, Format.JSON)) {
            assertThat(Renderer.render(Drafter.draft(one, false), format))
                    .isEqualTo(Renderer.render(Drafter.draft(other, false), format));
        }
        assertThat(HtmlByHand.render(Drafter.draft(one, true)))
                .isEqualTo(HtmlByHand.render(Drafter.draft(other, true)));
    }

    @Test
    void the_shareable_copy_names_nobody() {
        Draft draft = Drafter.draft(Accounts.twoBack(), true);
        for (String text : List.of(
                Renderer.render(draft, Format.MD), Renderer.render(draft, Format.JSON), HtmlByHand.render(draft))) {
            assertThat(text.toLowerCase(Locale.ROOT))
                    .doesNotContain("maria", "gómez", "gomez", "josé", "jose", "brien", "李", "u0maria", "acme.example")
                    .contains("the commander");
        }
    }

    @Test
    void a_message_of_forty_thousand_characters_is_cut_and_says_so() {
        String cut = Cells.cut("🙂".repeat(20_000), 301);
        assertThat(cut).startsWith("🙂").endsWith("… (39700 more characters in the message)");
        assertThat(cut).doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    }

    @Test
    void addresses_stay_links_and_everything_else_is_text() {
        assertThat(Markdown.escape("see https://x.example/a_b?c=1, please"))
                .isEqualTo("see [https://x.example/a_b?c=1](https://x.example/a_b?c=1), please");
        assertThat(Markdown.escape("1. one")).isEqualTo("1\\. one");
        assertThat(Markdown.escape("- one")).isEqualTo("\\- one");
        assertThat(Markdown.escape("snake_case and _it_")).isEqualTo("snake_case and \\_it\\_");
        assertThat(Markdown.escape("2026-03-30 08:14 UTC (09:14 London)"))
                .isEqualTo("2026-03-30 08:14 UTC (09:14 London)");
        assertThat(Markdown.escape("a\n\n b\tc ")).isEqualTo("a / b c");
    }
}

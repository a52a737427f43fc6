package dev.evenkeel.incident.declare;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.evenkeel.incident.IncidentFacts;

/** The name of an incident's channel: prefix, number, and what is left of the title in small letters. */
final class ChannelName {

    /** Slack allows 80; the rest is for a number behind a name that is taken. */
    private static final int MOST = 76;

    private static final Map<Integer, String> LATIN = letters(
            "абвгдезиклмнопрстуфыэієґљњћџђјѕ", "a b v g d e z i k l m n o p r s t u f y e i e g l n c d d j s",
            "жхцчшщюя", "zh kh ts ch sh shch yu ya",
            "αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
            "ßæøœłđþðıħ", "ss ae o oe l d th d i h");

    private ChannelName() {}

    /** At most 76 characters, valid whatever the title and the prefix are; {@code inc-12} when nothing of the title is left. */
    static String of(String prefix, IncidentFacts incident) {
        String start = slug(prefix);
        String name = (start.isEmpty() ? "inc" : cut(start, 20)) + "-" + incident.number();
        if (incident.drill()) {
            name += "-drill";
        }
        String title = cut(slug(incident.title()), MOST - name.length() - 1);
        return title.isEmpty() ? name : name + "-" + title;
    }

    private static String slug(String title) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’ъь]", "")
                .codePoints()
                .forEach(letter -> plain.append(LATIN.getOrDefault(letter, Character.toString(letter))));
        return plain.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String cut(String slug, int most) {
        if (slug.length() <= most) {
            return slug;
        }
        int word = slug.lastIndexOf('-', most);
        return word > most / 2
                ? slug.substring(0, word)
                : slug.substring(0, most).replaceAll("-$", "");
    }

    private static Map<Integer, String> letters(String... pairs) {
        Map<Integer, String> letters = new HashMap<>();
        for (int pair = 0; pair < pairs.length; pair += 2) {
            int[] foreign = pairs[pair].codePoints().toArray();
            String[] latin = pairs[pair + 1].split(" ");
            if (foreign.length != latin.length) {
                throw new IllegalArgumentException(pairs[pair]);
            }
            for (int i = 0; i < foreign.length; i++) {
                letters.put(foreign[i], latin[i]);
            }
        }
        return Map.copyOf(letters);
    }
}

package dev.evenkeel.postmortem.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces people's names in running text by what the shareable copy calls them. Whole names, first and last names are known, in any
 * capitals and with or without accents; names that are also common words count only when written with a capital. E-mail addresses go
 * too. Names that nobody has told us, or that are inflected, are not found.
 */
public final class NameVeil {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern E_MAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]{2,}");
    private static final Set<String> ALSO_WORDS = Set.of(
            "will", "mark", "bill", "art", "rob", "grant", "frank", "may", "april", "june", "ray", "dean", "chase",
            "drew", "pat", "sue", "jack", "rich", "faith", "hope", "grace", "rose", "miles", "max", "page", "cook",
            "long", "young", "king", "stone", "field", "brown", "green", "white", "black", "gray", "grey", "price",
            "bush", "cash", "case", "sky", "sunny", "dan", "van", "von", "der", "den", "the", "de", "la", "al", "el",
            "bo", "jo", "ed", "ben", "lee", "le", "an", "so", "do", "min", "in", "on", "no", "you", "day", "post",
            "major", "west", "north", "dash", "guy", "nick", "don", "gene", "joy", "penny", "ruby", "jean", "cliff",
            "wade", "lane", "pike", "reed", "wood", "park");

    /** Who is meant by a name that two people have. */
    private static final String SEVERAL = "someone";

    private final Map<String, String> labelOfPart = new HashMap<>();
    private final Map<String, String> unspaced = new HashMap<>();

    /** @param namesByLabel everything a person is called in the open, by what to call them instead */
    public NameVeil(Map<String, Set<String>> namesByLabel) {
        namesByLabel.forEach((label, names) -> names.forEach(name -> learn(name, label)));
    }

    private void learn(String name, String label) {
        Matcher words = WORD.matcher(name);
        while (words.find()) {
            String part = fold(words.group());
            if (part.length() >= 2) {
                labelOfPart.merge(part, label, (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }
        if (UNSPACED.matcher(name).matches()) {
            unspaced.put(name, label);
        }
    }

    /** The text with every known name replaced. */
    public String over(String text) {
        String open = text.indexOf('@') < 0 ? text : E_MAIL.matcher(text).replaceAll("[e-mail address]");
        for (Map.Entry<String, String> name : unspaced.entrySet()) {
            open = open.replace(name.getKey(), name.getValue());
        }
        if (labelOfPart.isEmpty()) {
            return open;
        }
        return words(open);
    }

    private String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher word = WORD.matcher(text);
        int from = 0;
        String before = null;
        while (word.find()) {
            String label = labelOf(word.group());
            String between = text.substring(from, word.start());
            boolean sameName = label != null
                    && before != null
                    && (label.equals(before) || label.equals(SEVERAL))
                    && isJoint(between);
            if (!sameName) {
                out.append(
                        label != null && between.endsWith("@") ? between.substring(0, between.length() - 1) : between);
                out.append(label == null ? word.group() : label);
            }
            before = sameName ? before : label;
            from = word.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean isJoint(String between) {
        return between.length() == 1 && " .-'’_".contains(between);
    }

    private String labelOf(String word) {
        String folded = fold(word);
        String label = labelOfPart.get(folded);
        boolean needsCapital = folded.length() == 2 || ALSO_WORDS.contains(folded);
        return label != null && needsCapital && !Character.isUpperCase(word.codePointAt(0)) ? null : label;
    }

    private static String fold(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}

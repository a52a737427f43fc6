package dev.evenkeel.slack.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the options off the front of a line; what is left is the title. */
final class DeclareReader {

    private static final String EXAMPLE = "/incident declare sev2 checkout returns 500";
    private static final Pattern SEVERITY = Pattern.compile("(?i)sev-?(\\d+)");
    private static final Pattern SERVICES = Pattern.compile("(?i)(?:svc|service):(.*)");
    private static final int MOST_SERVICES = 20;

    private final List<String> services = new ArrayList<>();
    private Optional<String> severity = Optional.empty();
    private Optional<String> refusal = Optional.empty();
    private boolean isPrivate;
    private String line;

    DeclareReader(String line) {
        this.line = line;
    }

    DeclareLine read() {
        while (refusal.isEmpty() && !Quoted.opens(line) && takeOption()) {
            // each turn takes one option off the line
        }
        String title = Quoted.inside(line);
        return refusal.or(() -> TitleWords.refuse(title, EXAMPLE))
                .<DeclareLine>map(DeclareLine.Refused::new)
                .orElseGet(() -> new DeclareLine.Complete(severity, services, isPrivate, title));
    }

    private boolean takeOption() {
        String word = line.split("\\s", 2)[0];
        Matcher sev = SEVERITY.matcher(word);
        Matcher svc = SERVICES.matcher(word);
        if (sev.matches()) {
            severity(sev.group(1));
        } else if (svc.matches()) {
            services(svc.group(1));
        } else if (word.equalsIgnoreCase("private")) {
            isPrivate = true;
        } else {
            return false;
        }
        line = line.substring(word.length()).strip();
        return true;
    }

    private void severity(String number) {
        if (!number.matches("[1-4]")) {
            refusal = Optional.of("Severity goes from `sev1` (worst) to `sev4`: `" + EXAMPLE + "`.");
        } else if (severity.isPresent() && !severity.get().equals("sev" + number)) {
            refusal = Optional.of("Name one severity: `" + EXAMPLE + "`.");
        }
        severity = Optional.of("sev" + number);
    }

    private void services(String names) {
        for (String name : names.split(",", -1)) {
            if (!ServiceName.isOne(name)) {
                refusal = Optional.of(ServiceName.HOW_TO_TYPE);
            } else if (!services.contains(name.toLowerCase(Locale.ROOT))) {
                services.add(name.toLowerCase(Locale.ROOT));
            }
        }
        if (services.size() > MOST_SERVICES) {
            refusal = Optional.of(
                    "Name at most " + MOST_SERVICES + " services, the worst hit first, like `svc:checkout`.");
        }
    }
}

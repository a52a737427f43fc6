package dev.evenkeel.work;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import dev.evenkeel.start.TestDatabase;

/**
 * Says, when a test has waited in vain, what stood still: the calls and letters that are open, the transactions that wait, and where
 * the threads are that should have gone on. In one line, because reports show no more than the first.
 */
public final class Standstill implements TestExecutionExceptionHandler {

    private static final int LONGEST = 6_000;

    private static final List<String> QUESTIONS = List.of(
            "select 'call ' || kind || ' in ' || c.lane || ', tried ' || attempts || 'x, in flight ' || in_flight || ', due '"
                    + " || c.next_at || ', lane due ' || coalesce(l.next_at::text, 'never') || ', leased until '"
                    + " || coalesce(l.leased_until::text, '-') || ', ' || coalesce(c.error, 'no error')"
                    + " from work_call c left join work_lane l on l.team_id = c.team_id and l.key = c.lane"
                    + " where finished_at is null order by c.seq desc limit 15",
            "select 'letter ' || kind || ', tried ' || attempts || 'x, due ' || next_at || ', ' || coalesce(error, 'no error')"
                    + " from slack_inbox where state = 'waiting' limit 10",
            "select 'transaction of ' || (clock_timestamp() - xact_start) || ' ' || state || ', waits for '"
                    + " || coalesce(wait_event, '-') || ', held up by ' || pg_blocking_pids(pid)::text || ', pid ' || pid || ': '"
                    + " || left(regexp_replace(query, '\\s+', ' ', 'g'), 160)"
                    + " from pg_stat_activity where datname = current_database() and xact_start < clock_timestamp() - interval '1 s'"
                    + " and pid <> pg_backend_pid()",
            "select 'database time ' || clock_timestamp()");

    private static final Pattern THREAD = Pattern.compile("(?ms)^#\\d+ \"(sender|inbox)[^\"]*\".*?(?=^#|\\z)");

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        if (failure instanceof ConditionTimeoutException) {
            List<String> seen = new ArrayList<>(rows());
            seen.addAll(threads());
            String told = String.join(" ; ", seen);
            throw new AssertionError(
                    failure.getMessage().replace('\n', ' ') + " What stood still: "
                            + told.substring(0, Math.min(LONGEST, told.length())),
                    failure);
        }
        throw failure;
    }

    private static List<String> rows() {
        List<String> seen = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(TestDatabase.current());
                Statement statement = connection.createStatement()) {
            for (String question : QUESTIONS) {
                try (ResultSet rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        seen.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException unreachable) {
            seen.add("the database says: " + unreachable.getMessage());
        }
        return seen;
    }

    private static List<String> threads() throws IOException {
        Path folder = Files.createTempDirectory("standstill");
        Path dump = folder.resolve("threads.txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        List<String> seen = new ArrayList<>();
        Matcher threads = THREAD.matcher(Files.readString(dump));
        while (threads.find()) {
            List<String> frames = threads.group().lines().map(String::strip).toList();
            seen.add(frames.getFirst() + " at "
                    + frames.stream().skip(1).limit(3).toList() + " of "
                    + frames.stream()
                            .filter(frame -> frame.startsWith("dev.evenkeel"))
                            .limit(4)
                            .toList());
        }
        Files.delete(dump);
        Files.delete(folder);
        return seen;
    }
}
